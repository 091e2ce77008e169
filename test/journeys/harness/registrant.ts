/** Somebody who registers over the network, as a city's page does: for journeys of people who have an account already. */
import { randomInt } from 'node:crypto'
import { inject } from 'vitest'
import type { Answer } from '../../../contract/fields/index.ts'
import type { ProofOfWorkChallenge } from '../../../contract/proof-of-work.ts'
import { routesOf } from '../../../contract/routes.ts'
import { pageHeaders } from '../../bench/citizen.ts'
import { connect, type Connection } from '../../bench/connection.ts'
import { solved } from '../../support/solved.ts'

/** Of the range kept for benchmarks (RFC 2544): no limit of an address stands in the way. */
const someSource = () => `198.18.${randomInt(256)}.${randomInt(256)}`

interface Screen {
  readonly at: string
  readonly flow?: string
}

export class Registrant {
  readonly #connection: Connection
  readonly #routes: ReturnType<typeof routesOf>
  readonly #source = someSource()
  readonly #cookies = new Map<string, string>()
  #screen: Screen = { at: '' }

  private constructor(slug: string) {
    this.#connection = connect(inject('stack').worker)
    this.#routes = routesOf(slug)
  }

  /** Answers the first screen, and whatever the next ones ask; at the end there is an account. */
  static async registers(
    slug: string,
    answer: Answer,
    then: (registrant: Registrant) => Promise<void>,
  ): Promise<void> {
    const registrant = new Registrant(slug)
    try {
      await registrant.#begins(answer)
      await then(registrant)
      if (registrant.#screen.at !== 'done')
        throw new Error(`${slug} asks for more: ${registrant.#screen.at}`)
    } finally {
      registrant.#connection.close()
    }
  }

  async #begins(answer: Answer): Promise<void> {
    const challenge = await this.#asks('GET', this.#routes.proofOfWork('register'))
    const { solution } = await solved(challenge as ProofOfWorkChallenge)
    await this.#goesTo(this.#routes.begin('register'), { answer, human: solution })
  }

  answers(answer: Answer): Promise<void> {
    const { at, flow = '' } = this.#screen
    return this.#goesTo(this.#routes.flow('register', flow), { at, answer })
  }

  /** Opens the link of a message, and says yes to it. */
  follows(link: string): Promise<void> {
    return this.#goesTo(this.#routes.link('register'), { token: link.replace(/^.*=/, '') })
  }

  async #goesTo(path: string, body: unknown): Promise<void> {
    const screen = (await this.#asks('POST', path, body)) as Screen
    this.#screen = { ...this.#screen, ...screen }
  }

  /** @throws Error when anything is refused */
  async #asks(method: 'GET' | 'POST', path: string, body?: unknown): Promise<unknown> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ')
    const answered = await this.#connection.ask({
      method,
      path,
      headers: {
        ...pageHeaders(inject('stack').site, this.#source),
        'content-type': 'application/json',
        ...(cookie && { cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    if (answered.status !== 200)
      throw new Error(`${path} answered ${answered.status}: ${answered.text}`)
    for (const kept of answered.headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(kept) ?? []
      this.#cookies.set(name, value)
    }
    return JSON.parse(answered.text)
  }
}
