/** A citizen at a page of the demo city, over the network: headers as a browser's, cookies, one flow at a time. */
import type { Grant } from '../../contract/account.ts'
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { clientHeader, idempotencyKeyHeader, outboxPath, routesOf } from '../../contract/routes.ts'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'
import { solved } from '../support/solved.ts'
import { token } from '../../worker/crypto/random.ts'
import type { Answered, Asking, Connection } from './connection.ts'

const slug = 'demo'
export const routes = routesOf(slug)

export const password = 'cuatro palabras que nadie junta'

/** The parts of an answer that the bench looks at. */
interface AnswerBody {
  readonly flow?: string
  readonly at?: string
  readonly accessToken?: string
  readonly session?: Grant
}

export interface Visitor {
  /** Any request. @throws Error for an answer other than `expected` */
  asks(method: Asking['method'], path: string, body?: unknown, expected?: number): Promise<Answered>
  /** @param human solution of the proof of work, where the city asks for one */
  begins(kind: FlowKind, answer: Answer, expected?: number, human?: string): Promise<Answered>
  answers(answer: Answer): Promise<Answered>
}

let sources = 0

/** An address of its own for every visitor, of the range kept for benchmarks: no limit stands in the way (RFC 2544). */
export function nextSource(): string {
  sources += 1
  return `198.18.${(sources >> 8) & 255}.${sources & 255}`
}

/**
 * What a page of another origin sends with every request.
 *
 * @param source address that the request comes from
 */
export const pageHeaders = (origin: string, source: string) => ({
  origin,
  'cf-connecting-ip': source,
  'sec-fetch-site': 'cross-site',
  'sec-fetch-mode': 'cors',
  [clientHeader]: 'bench',
  [idempotencyKeyHeader]: token(128),
})

/**
 * Opens a browser that nobody has used.
 *
 * @param origin of a page that the city allows
 * @param extra sent with every request
 */
export function visitor(
  connection: Connection,
  origin: string,
  extra: Readonly<Record<string, string>> = {},
): Visitor {
  const source = nextSource()
  const cookies = new Map<string, string>()
  let at = ''
  let path = ''
  let accessToken = ''

  function take({ headers, text }: Answered, kind?: FlowKind): void {
    for (const cookie of headers['set-cookie'] ?? []) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(cookie) ?? []
      cookies.set(name, value)
    }
    const answerBody = (text.startsWith('{') ? JSON.parse(text) : {}) as AnswerBody
    at = answerBody.at ?? at
    if (kind && answerBody.flow) path = routes.flow(kind, answerBody.flow)
    accessToken = answerBody.session?.accessToken ?? answerBody.accessToken ?? accessToken
  }

  const headers = () => ({
    ...pageHeaders(origin, source),
    'content-type': 'application/json',
    'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36',
    ...(accessToken && { authorization: `Bearer ${accessToken}` }),
    ...(cookies.size > 0 && { cookie: [...cookies].map((pair) => pair.join('=')).join('; ') }),
    ...extra,
  })

  async function ask(
    asking: { readonly method: Asking['method']; readonly path: string; readonly body?: unknown },
    expected: number,
    kind?: FlowKind,
  ): Promise<Answered> {
    const body = asking.body === undefined ? '' : JSON.stringify(asking.body)
    const answered = await connection.ask({ ...asking, headers: headers(), body })
    if (answered.status !== expected)
      throw new Error(`${asking.path} answered ${answered.status}: ${answered.text}`)
    take(answered, kind)
    return answered
  }

  return {
    asks: (method, where, body, expected = 200) => ask({ method, path: where, body }, expected),
    begins: (kind, answer, expected = 200, human) => {
      const body = { answer, ...(human !== undefined && { human }) }
      return ask({ method: 'POST', path: routes.begin(kind), body }, expected, kind)
    },
    answers: (answer) => ask({ method: 'POST', path, body: { at, answer } }, 200),
  }
}

/** What the city asks of somebody who registers. */
export const person = (email: string): Answer => ({
  document: '',
  givenNames: 'Elena',
  familyNames: 'Prueba',
  email,
  password,
  terms: 'yes',
  privacy: 'yes',
})

interface Letter {
  readonly id: string
  readonly code?: string
}

/** Milliseconds between two looks into the mailbox, and until we give up. */
const pause = 50
const patience = 30_000

/** Waits for the code in a message that was not there before. @throws Error when none comes */
export async function nextCode(
  connection: Connection,
  to: string,
  known: ReadonlySet<string> = new Set(),
): Promise<string> {
  const path = `${outboxPath}?to=${encodeURIComponent(to)}`
  const until = performance.now() + patience
  while (performance.now() < until) {
    const { text } = await connection.ask({ method: 'GET', path })
    const letters = JSON.parse(text) as readonly Letter[]
    const code = letters.find((letter) => letter.code && !known.has(letter.id))?.code
    if (code) return code
    await new Promise((resolve) => {
      setTimeout(resolve, pause)
    })
  }
  throw new Error(`no code came to ${to}`)
}

/** Ids of the messages that a mailbox holds now. */
export async function lettersTo(connection: Connection, to: string): Promise<ReadonlySet<string>> {
  const path = `${outboxPath}?to=${encodeURIComponent(to)}`
  const { text } = await connection.ask({ method: 'GET', path })
  return new Set((JSON.parse(text) as readonly Letter[]).map(({ id }) => id))
}

/** Does the work that a page does unseen before somebody registers. */
export async function workDone(citizen: Visitor): Promise<string> {
  const { text } = await citizen.asks('GET', routes.proofOfWork('register'))
  return (await solved(JSON.parse(text) as ProofOfWorkChallenge)).solution
}

/** Registers from beginning to end. */
export async function register(connection: Connection, origin: string, email: string) {
  const citizen = visitor(connection, origin)
  await citizen.begins('register', person(email), 200, await workDone(citizen))
  await citizen.answers({ code: await nextCode(connection, email) })
}
