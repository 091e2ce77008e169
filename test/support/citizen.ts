/** A citizen at a page of the municipality, as the Worker sees one: an origin, a browser's cookies, one flow at a time. */
import type { Grant } from '../../contract/account.ts'
import type { ErrorBody } from '../../contract/errors.ts'
import type { Answer } from '../../contract/fields/index.ts'
import type { DoneScreen, FlowKind, StepScreen } from '../../contract/flow.ts'
import { clientHeader, idempotencyKeyHeader, routesOf } from '../../contract/routes.ts'
import { demo } from '../../worker/municipalities/demo.ts'
import { env } from 'cloudflare:workers'
import { workDone } from './work-done.ts'
import { fetchWorker } from './worker.ts'

export const origin = demo.private.origins[0] ?? ''
export const base = demo.private.base

/** What the Worker answered, as far as the tests look: one bag of everything that any answer may hold. */
export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  readonly body: Partial<Omit<StepScreen, 'at' | 'view'>> &
    Partial<Omit<DoneScreen, 'at'>> &
    Partial<ErrorBody> &
    Partial<Grant> & { readonly at?: string; readonly view?: Readonly<Record<string, unknown>> }
}

export interface Sending {
  readonly method?: string
  readonly body?: unknown
  readonly operation?: string
  readonly headers?: Readonly<Record<string, string | null>>
  /** What the platform says of the request, e.g. of its place. */
  readonly cf?: Readonly<Record<string, string>>
}

let drawn = 0

/** A name for an attempt, as a page draws one: never the same twice. */
export const newOperation = () => `an-attempt-of-a-citizen-${String(++drawn).padStart(6, '0')}`

export class Citizen {
  readonly cookies = new Map<string, string>()
  readonly environment: Env
  readonly slug: string
  /** Origin of the page. */
  readonly site: string
  kind: FlowKind = 'login'
  /** Of the flow that this browser is in. */
  flow = ''
  at = ''
  accessToken = ''

  constructor(environment: Env = env, slug = 'demo', site = origin) {
    this.environment = environment
    this.slug = slug
    this.site = site
  }

  /** Any request, with what a page's fetch would add; a header set to null is left out. */
  async sends(path: string, { method = 'POST', body = {}, operation, headers, cf }: Sending = {}) {
    const all: Record<string, string | null> = {
      origin: this.site,
      'cf-connecting-ip': '203.0.113.7',
      'content-type': 'application/json',
      'sec-fetch-site': 'cross-site',
      'sec-fetch-mode': 'cors',
      'user-agent': 'Mozilla/5.0 (Linux; Android 14) Chrome/130.0 Mobile Safari/537.36',
      [clientHeader]: 'test',
      [idempotencyKeyHeader]: operation ?? newOperation(),
      authorization: this.accessToken ? `Bearer ${this.accessToken}` : null,
      cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ') || null,
      ...headers,
    }
    const given = Object.entries(all).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    )
    const hasBody = method === 'POST'
    const response = await fetchWorker(
      new Request(`${base}${path}`, {
        method,
        headers: given,
        ...(cf && { cf }),
        ...(hasBody && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
      }),
      this.environment,
    )
    return this.#read(response)
  }

  /** Begins a flow, with the work done that the page does unseen where the city asks for it. */
  async begins(kind: FlowKind, answer: Answer, sending: Sending = {}) {
    this.kind = kind
    const human = sending.body === undefined ? await workDone(this.slug, kind) : undefined
    const body = { answer, ...(human !== undefined && { human }) }
    return this.sends(routesOf(this.slug).begin(kind), { body, ...sending })
  }

  answers(answer: Answer, sending: Sending = {}) {
    return this.sends(routesOf(this.slug).flow(this.kind, this.flow), {
      body: { at: this.at, answer },
      ...sending,
    })
  }

  resends(sending: Sending = {}) {
    return this.sends(routesOf(this.slug).resend(this.kind, this.flow), sending)
  }

  /** Opens an e-mailed link and confirms. */
  follows(link: string, sending: Sending = {}) {
    const [, kind = '', token = ''] = /#citizen-([a-z-]+)=(.+)$/.exec(link) ?? []
    this.kind = kind as FlowKind
    return this.sends(routesOf(this.slug).link(this.kind), { body: { token }, ...sending })
  }

  reloads() {
    return this.sends(routesOf(this.slug).flow(this.kind, this.flow), { method: 'GET' })
  }

  refreshes(sending: Sending = {}) {
    return this.sends(routesOf(this.slug).session, sending)
  }

  signsOut(sending: Sending = {}) {
    return this.sends(routesOf(this.slug).session, { method: 'DELETE', ...sending })
  }

  async #read(response: Response): Promise<Answered> {
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = ''] = cookie.split(';')
      const [name = '', value = ''] = pair.split('=')
      if (cookie.includes('Max-Age=0')) this.cookies.delete(name)
      else this.cookies.set(name, value)
    }
    const text = await response.text()
    const body = (text.startsWith('{') ? JSON.parse(text) : {}) as Answered['body']
    if (body.flow) this.flow = body.flow
    if (body.at) this.at = body.at
    const token = body.session?.accessToken ?? body.accessToken
    if (token) this.accessToken = token
    return { status: response.status, headers: response.headers, text, body }
  }
}
