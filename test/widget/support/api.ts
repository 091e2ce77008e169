/** The Worker at the edge of `fetch`: refuses what the real one would refuse, answers what a test says. */
import * as v from 'valibot'
import { errorStatus, type ErrorCode } from '../../../contract/errors.ts'
import {
  answerBody,
  beginBody,
  linkBody,
  moreTimeBody,
  resendBody,
  type Screen,
} from '../../../contract/flow.ts'
import { proofOfNow, renamingBody } from '../../../contract/passkey-operations.ts'
import {
  clientHeader,
  idempotencyKeyHeader,
  nonceHeader,
  proofHeader,
} from '../../../contract/routes.ts'
import { account, accountSections, grant, profile, session } from './samples.ts'

export const server = 'https://id.test/demo'

/** One request, as it left the page. */
export interface Sent {
  readonly method: string
  /** After the slug, e.g. `/flows/login`. */
  readonly path: string
  readonly body: unknown
  readonly operation: string | null
  readonly bearer: string | null
  /** Of the browser's key. */
  readonly proof: string | null
}

type Answerer = (signal: AbortSignal) => Response | Promise<Response>

const json = (body: unknown, status = 200): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: {
      'content-type': status < 400 ? 'application/json' : 'application/problem+json',
    },
  })

const bodies: readonly (readonly [RegExp, v.GenericSchema])[] = [
  [/^\/flows\/[\w-]+\/link$/, linkBody],
  [/^\/flows\/[\w-]+\/\w+\/resend$/, resendBody],
  [/^\/flows\/[\w-]+\/\w+\/more-time$/, moreTimeBody],
  [/^\/flows\/[\w-]+\/\w+$/, answerBody],
  [/^\/flows\/[\w-]+$/, beginBody],
  [/^\/session$/, v.strictObject({})],
  [/^\/passkeys\/(?:options|\w+\/removal)$/, proofOfNow],
  [/^\/passkeys\/challenge$/, v.strictObject({})],
  [/^\/passkeys\/\w+$/, renamingBody],
]

/** Answered to every page alike, with `*` for its origin: browsers refuse that where cookies are sent along. */
const open = /^\/(profile\.json|agreements\/\w+|geo\/\w+\/\w+)$/

/** Everything that the real Worker's gate would refuse, as a sentence. */
function* breaches(request: Request, path: string, body: unknown) {
  if (request.redirect !== 'error') yield 'follows redirects'
  if (open.test(path)) {
    if (request.credentials !== 'same-origin') yield 'credentials where none belong'
    return
  }
  if (request.credentials !== 'include') yield 'no credentials'
  if (request.cache !== 'no-store') yield 'may be cached'
  if (request.method === 'GET') return
  if (!request.headers.get(clientHeader)) yield 'no client header'
  if (request.method !== 'POST') return
  if (request.headers.get('content-type') !== 'application/json') yield 'not JSON'
  if (!/^[\da-f-]{36}$/.test(request.headers.get(idempotencyKeyHeader) ?? '')) yield 'no operation'
  const schema = bodies.find(([pattern]) => pattern.test(path))?.[1]
  if (!schema || !v.safeParse(schema, body).success) yield `body ${JSON.stringify(body)}`
}

const defaults: Readonly<Record<string, Answerer>> = {
  'GET /profile.json': () => json(profile),
  'GET /cookies': () => json({ kept: true }),
  'GET /account': () => json(account),
  'GET /account/sections': () => json(accountSections),
  'GET /sessions': () => json({ sessions: [session('ses_1', true), session('ses_2')] }),
  'DELETE /session': () => new Response(null, { status: 204 }),
  'DELETE /sessions': () => new Response(null, { status: 204 }),
  'POST /session': () => json({ code: 'session_ended', requestId: 'req' }, 401),
}

export class Api {
  /** Every request, in order; the profile's left out. */
  readonly sent: Sent[] = []
  /** How often the profile was asked for. */
  profiles = 0
  /** What the gate would have refused. Every test ends by looking that there is none. */
  readonly breaches: string[] = []
  /** Given with every answer to a browser whose cookies do not come back. */
  nonce: string | undefined
  readonly #scripts = new Map<string, Answerer[]>()
  #at = ''

  /** Names the route that the next answers are for, e.g. `POST /flows/login`. */
  at(route: string): this {
    this.#at = route
    return this
  }

  /** Adds an answer; the last one is given again and again. */
  gives(answerer: Answerer): this {
    this.#scripts.set(this.#at, [...(this.#scripts.get(this.#at) ?? []), answerer])
    return this
  }

  answers(screen: Screen | object): this {
    return this.gives(() => json(screen))
  }

  refuses(code: ErrorCode, more: object = {}): this {
    return this.gives(() => json({ code, requestId: 'req_1', ...more }, errorStatus[code]))
  }

  /** The browser refuses cookies. */
  cookieless(nonce: string): this {
    this.nonce = nonce
    return this.at('GET /cookies').answers({ kept: false })
  }

  /** Answers only when the returned function is called. */
  holds(screen: Screen | object): () => void {
    const { promise, resolve } = Promise.withResolvers<Response>()
    this.gives(() => promise)
    return () => resolve(json(screen))
  }

  /** The connection breaks. */
  breaks(): this {
    return this.gives(() => {
      throw new TypeError('Failed to fetch')
    })
  }

  /** Nothing comes, until the page gives up. */
  stalls(): this {
    return this.gives(
      (signal) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('', 'AbortError')))
        }),
    )
  }

  remembers(): this {
    return this.at('POST /session').answers(grant)
  }

  readonly fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init)
    const { pathname, search } = new URL(request.url)
    const path = pathname.replace(
      /^\/(demo|other|slow|quick|ecuapass|ibarra|leon|maracaibo)(?=\/)/,
      '',
    )
    const text = await request.text()
    const body: unknown = text ? JSON.parse(text) : undefined
    for (const breach of breaches(request, path, body))
      this.breaches.push(`${request.method} ${path}: ${breach}`)
    if (path === '/profile.json') this.profiles += 1
    // Asked by the page of itself, at the first key.
    else if (path !== '/cookies')
      this.sent.push({
        method: request.method,
        path: path + search,
        body,
        operation: request.headers.get(idempotencyKeyHeader),
        bearer: request.headers.get('authorization')?.replace('Bearer ', '') ?? null,
        proof: request.headers.get(proofHeader),
      })
    const route = `${request.method} ${path}`
    const answer = await this.#answer(route, init?.signal ?? new AbortController().signal)
    if (this.nonce) answer.headers.set(nonceHeader, this.nonce)
    return answer
  }

  #answer(route: string, signal: AbortSignal): Response | Promise<Response> {
    const script = this.#scripts.get(route)
    const next = script && script.length > 1 ? script.shift() : script?.[0]
    return (next ?? defaults[route])?.(signal) ?? json({ code: 'not_found', requestId: 'req' }, 404)
  }

  /** The requests of one route. */
  sentTo(route: string): readonly Sent[] {
    return this.sent.filter(({ method, path }) => `${method} ${path}` === route)
  }
}

export const api = () => new Api()
