/**
 * T42: three browsers, two accounts and every letter ever sent, with a ledger of what was proven where. Judges the
 * Worker by what stands in D1 and what was sent, not by what it says of itself.
 */
import { expect } from 'vitest'
import { routesOf } from '../../../contract/routes.ts'
import { Citizen, newOperation, type Answered } from '../../support/citizen.ts'
import { limitsRefill } from '../../support/database.ts'
import { watchedEnv } from '../../support/watched-env.ts'
import { inhabitant, rowsIn } from '../codes/fixtures.ts'
import { lastLetter, lettersSince, passwordsOf } from './recovery-database.ts'
import { askedAfter, hasEnded, rank, shownBy } from './recovery-ledger.ts'
import type { Known, Letter, Request, Observation } from './recovery-ledger.ts'

const people = ['ana', 'eva'] as const
const newPassword = (n: number) => `una frase nueva que nadie adivina ${n}`

let worlds = 0

export class World {
  readonly #letters: Letter[] = []
  readonly #flows = new Map<string, Known>()
  readonly #observations: Observation[] = []
  readonly #browsers: readonly Citizen[]
  readonly #emails: readonly string[]
  #ids: readonly string[] = []
  #passwords: readonly string[] = []
  #lastLetter = 0
  #last: Request | undefined
  /** How many recoveries came to their end. */
  recoveries = 0

  constructor() {
    worlds += 1
    this.#emails = people.map((name) => `${name}${worlds}@correo.example`)
    // The queue is left out: the letters are read where they lie.
    const quiet = watchedEnv((call, proceed) =>
      call.to === 'Queue.sendBatch' ? Promise.reject(new Error('left out')) : proceed(),
    )
    this.#browsers = [1, 2, 3].map(() => Object.assign(new Citizen(quiet), { kind: 'recover' }))
  }

  async opens(): Promise<void> {
    this.#lastLetter = await lastLetter()
    this.#ids = await Promise.all(this.#emails.map(async (email) => (await inhabitant(email)).id))
    this.#passwords = await passwordsOf(this.#ids)
  }

  #browser(n: number): Citizen {
    const browser = this.#browsers[n % this.#browsers.length]
    if (!browser) throw new Error('a world has browsers')
    return browser
  }

  #letter(n: number): Letter | undefined {
    return this.#letters[n % Math.max(1, this.#letters.length)]
  }

  begins(b: number, who: number): Request {
    const browser = this.#browser(b)
    const identifier = this.#emails[who] ?? 'nadie@correo.example'
    return this.#request(browser, { begins: identifier }, (operation) =>
      browser.begins('recover', { identifier }, { operation }),
    )
  }

  /** @param which a letter ever sent; the one for the browser's own flow when negative */
  code(b: number, which: number): Request {
    const browser = this.#browser(b)
    const own = this.#letters.findLast(({ flow }) => flow === browser.flow)
    const code = (which < 0 ? own : this.#letter(which))?.code ?? '00000000'
    return this.#request(browser, { proves: code }, (operation) =>
      this.#answers(browser, 'verify-code', { code }, operation),
    )
  }

  link(b: number, which: number): Request {
    const browser = this.#browser(b)
    const link = this.#letter(which)?.link ?? '#citizen-recover=chl_x.y'
    return this.#request(browser, { proves: link }, (operation) =>
      browser.follows(link, { operation }),
    )
  }

  password(b: number, n: number): Request {
    const browser = this.#browser(b)
    return this.#request(browser, 'ends', (operation) =>
      this.#answers(browser, 'new-password', { password: newPassword(n) }, operation),
    )
  }

  /** An answer to a screen on which the flow need not stand. */
  forges(b: number, at: string, answer: Readonly<Record<string, string>>): Request {
    const browser = this.#browser(b)
    return this.#request(browser, at === 'new-password' ? 'ends' : 'nothing', (operation) =>
      this.#answers(browser, at, answer, operation),
    )
  }

  resends(b: number): Request {
    const browser = this.#browser(b)
    return this.#request(browser, 'nothing', (operation) => browser.resends({ operation }))
  }

  looks(b: number): Request {
    const browser = this.#browser(b)
    return this.#request(browser, 'nothing', () => browser.reloads())
  }

  /** The browser is led to a flow that somebody began, perhaps another. */
  goesTo(b: number, n: number): void {
    const flows = [...this.#flows.keys()]
    this.#browser(b).flow = flows[n % Math.max(1, flows.length)] ?? 'flw_none'
  }

  /** The last request again, as it was. */
  again(): Request | undefined {
    return this.#last
  }

  #answers(browser: Citizen, at: string, answer: object, operation: string) {
    return browser.sends(routesOf('demo').flow('recover', browser.flow), {
      body: { at, answer },
      operation,
    })
  }

  #request(
    browser: Citizen,
    about: Request['about'],
    send: (operation: string) => Promise<Answered>,
  ): Request {
    const operation = newOperation()
    return { browser, operation, about, send: () => send(operation) }
  }

  /** Sends requests at once, and holds the Worker to the ledger. */
  async happens(...requests: readonly Request[]): Promise<void> {
    await limitsRefill()
    this.#last = requests[0]
    const flows = requests.map(({ browser }) => browser.flow)
    const answers = await Promise.all(requests.map((request) => request.send()))
    const sent = await lettersSince(this.#lastLetter)
    this.#letters.push(...sent.letters)
    this.#lastLetter = sent.last
    const changed = new Set<string>()
    const accepted = requests.flatMap((request, index) => {
      const answer = answers[index]
      return answer?.status === 200 ? [{ request, answer, stood: flows[index] ?? '' }] : []
    })
    // Of what came at once, in the order in which one can rest on another.
    for (const { request, answer, stood } of accepted.toSorted((a, b) => rank(a) - rank(b)))
      this.#enter(request, answer, stood, changed)
    for (const observation of this.#observations.splice(0)) this.#holdObservation(observation)
    await this.#hold(changed, requests.length === 1)
  }

  /** What an accepted request claims to have done is entered, if it can be. */
  #enter(request: Request, answer: Answered, stood: string, changed: Set<string>) {
    const { about, browser, operation } = request
    const { at, outcome, flow = stood } = answer.body
    if (typeof about === 'object' && 'begins' in about) {
      expect(at, 'a recovery begins at its code').toBe('verify-code')
      if (!this.#flows.has(flow)) this.#open({ id: flow, of: about.begins, browser })
      return
    }
    if (outcome !== undefined) {
      expect(answer.body, 'nobody is given more than the end').toEqual({
        at: 'done',
        outcome: 'recovered',
      })
      if (about !== 'ends') return void this.#observations.push({ request, stood })
    }
    const known = this.#flows.get(flow) ?? this.#elsewhere(request, flow)
    if (!known) throw new Error(`a flow that nobody began moved to ${at}`)
    expect(known.browser === browser, 'a flow answers its own browser alone').toBe(true)
    if (at === 'new-password' && about !== 'nothing') this.#enterProof(request, flow, known)
    else if (at === 'new-password') expect(known.proofs.size, 'a proof before').toBeGreaterThan(0)
    if (outcome === undefined) return
    expect(known.proofs.size, 'a proof in this very flow').toBeGreaterThan(0)
    if (!known.ends.has(operation)) changed.add(known.of)
    known.ends.add(operation)
    expect(known.ends.size, 'a recovery ends once').toBe(1)
  }

  /**
   * Whoever asks after a flow without ending it is told that it is over only where it is that browser's own, which began
   * it or went on in it by a link, and where a password was set: in it, in the flow with which it goes on, or in the one
   * that went on with it. To be told changes nothing and gives nothing, which is seen in the answer and in the passwords.
   */
  #holdObservation(observation: Observation): void {
    const flow = askedAfter(this.#flows, this.#letters, observation)
    const isTheirs = flow !== undefined && flow.browser === observation.request.browser
    expect(isTheirs, "nobody is told of another browser's end").toBe(true)
    expect(flow && hasEnded(this.#flows, flow), 'nobody is told of an end that was not').toBe(true)
  }

  #open(flow: Pick<Known, 'id' | 'of' | 'browser' | 'continues'>): Known {
    const known: Known = { ...flow, proofs: new Set(), ends: new Set(), codes: new Set() }
    this.#flows.set(flow.id, known)
    return known
  }

  /** A link that is opened in another browser goes on in a flow of its own, about the person it was sent to. */
  #elsewhere(request: Request, id: string): Known | undefined {
    const shown = shownBy(request)
    const letter = this.#letters.find(({ link }) => link === shown)
    if (!letter) return undefined
    return this.#open({ id, of: letter.to, browser: request.browser, continues: letter })
  }

  #enterProof(request: Request, flow: string, known: Known) {
    const { operation } = request
    const shown = shownBy(request) ?? ''
    const letter = this.#letters.find(
      (one) => one.link === shown || (one.flow === flow && one.code === shown),
    )
    expect(letter?.to, 'a code or link that was sent for this flow, to its person').toBe(known.of)
    known.proofs.add(operation)
    // A link leads to where its flow stands, and is spent with the flow's end; a code is spent by being typed.
    if (!/^\d+$/.test(shown)) return
    known.codes.add(operation)
    expect(known.codes.size, 'a code proves once').toBe(1)
  }

  /** The passwords that changed are those whose recovery came to its end just now; nothing else did. */
  async #hold(changed: ReadonlySet<string>, alone: boolean): Promise<void> {
    const now = await passwordsOf(this.#ids)
    const differ = this.#emails.filter((_, index) => now[index] !== this.#passwords[index])
    expect(differ.toSorted()).toEqual([...changed].toSorted())
    this.#passwords = now
    for (const email of changed) {
      this.recoveries += 1
      const id = this.#ids[this.#emails.indexOf(email)] ?? ''
      expect(await rowsIn('sessions', `account = '${id}' AND ended_at IS NULL`)).toBe(0)
      // What is asked for at the same moment may be issued just after, under the new password.
      if (alone)
        expect(await rowsIn('challenges', `subject = '${id}' AND consumed_at IS NULL`)).toBe(0)
    }
    expect(await rowsIn('challenges', 'attempts > max_attempts')).toBe(0)
    const cookies = this.#browsers.flatMap((browser) => [...browser.cookies.keys()])
    expect(cookies.filter((name) => name.includes('session'))).toEqual([])
  }
}
