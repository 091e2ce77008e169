/**
 * Asks the operations that pages ask, in the same Worker and by the same registry: every control of theirs holds. What a
 * browser says of itself goes along; what its answer sets in cookies comes back to it, and to the next call.
 */
import { Hono } from 'hono'
import type { ErrorBody } from '../../contract/errors.ts'
import { clientHeader, idempotencyKeyHeader } from '../../contract/routes.ts'
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { bounded } from '../http/bounds.ts'
import type { AppContext, AppEnv } from '../http/context.ts'
import { onError } from '../http/problem.ts'
import { securityHeaders } from '../http/security-headers.ts'
import { account } from '../routes/account.ts'
import { connectedServices } from '../routes/connected-services.ts'
import { flows } from '../routes/flows.ts'
import { identities } from '../routes/identities.ts'
import { mount } from '../routes/mount.ts'
import { session } from '../routes/session.ts'

const inner = new Hono<AppEnv>()
inner.onError(onError)
inner.use(securityHeaders)
inner.use(bounded)
mount(inner, [...flows, ...session, ...account, ...identities, ...connectedServices])

/** Why something was refused: as an operation answers it, or as it was thrown on the way there. */
export type Failure = Pick<ErrorBody, 'code'> & {
  readonly [Detail in 'fields' | 'level' | 'retryAfter' | 'triesLeft' | 'challenge']?:
    ErrorBody[Detail] | undefined
}

export type Reply<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly failure: Failure }

interface Call {
  readonly body?: object
  readonly bearer?: string | undefined
  /** Of the form that was sent: the same content is the same attempt, another one is another. */
  readonly nonce?: string
}

/** What a browser says of itself, and the platform of it. */
const passedOn = ['user-agent', 'accept-language', 'cf-connecting-ip']

export class InnerCalls {
  readonly #context: AppContext
  readonly #cookies: Map<string, string>

  constructor(context: AppContext) {
    this.#context = context
    const sent = (context.req.header('cookie') ?? '').split(/;\s*/).filter(Boolean)
    // Two of one name stay two, and so are nobody's (http/cookies.ts).
    this.#cookies = new Map(sent.map((pair, index) => [`${index} ${nameIn(pair)}`, pair]))
  }

  async ask<Value>(
    method: 'GET' | 'POST' | 'DELETE',
    path: string,
    { body, bearer, nonce }: Call = {},
  ): Promise<Reply<Value>> {
    const { req, env, executionCtx } = this.#context
    const text = body && JSON.stringify(body)
    const headers = new Headers({
      origin: this.#context.get('municipality').private.origins[0] ?? '',
      'sec-fetch-site': 'same-origin',
      'sec-fetch-mode': 'cors',
      [clientHeader]: 'own-page',
      cookie: [...this.#cookies.values()].join('; '),
      ...(text !== undefined && { 'content-type': 'application/json' }),
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
      ...(nonce !== undefined && { [idempotencyKeyHeader]: await keyOf(nonce, path, text) }),
    })
    for (const name of passedOn) {
      const value = req.header(name)
      if (value !== undefined) headers.set(name, value)
    }
    const { cf } = req.raw
    const asked = new Request(new URL(path, req.url), {
      method,
      headers,
      ...(text !== undefined && { body: text }),
      ...(cf && { cf }),
    })
    return this.#read(await inner.fetch(asked, env, executionCtx))
  }

  /** A file, as it is answered. */
  async file(path: string, bearer: string): Promise<Response> {
    const { req, env, executionCtx } = this.#context
    const headers = {
      authorization: `Bearer ${bearer}`,
      'accept-language': req.header('accept-language') ?? '',
    }
    const asked = new Request(new URL(path, req.url), { headers })
    return inner.fetch(asked, env, executionCtx)
  }

  async #read<Value>(response: Response): Promise<Reply<Value>> {
    for (const cookie of response.headers.getSetCookie()) this.#take(cookie)
    if (!response.ok) return { ok: false, failure: await response.json<ErrorBody>() }
    // What has no content is asked for by nobody.
    return {
      ok: true,
      value: (response.status === 204 ? undefined : await response.json()) as Value,
    }
  }

  #take(cookie: string) {
    this.#context.header('Set-Cookie', cookie, { append: true })
    const [pair = ''] = cookie.split(';')
    const name = nameIn(pair)
    for (const key of this.#cookies.keys()) if (key.endsWith(` ${name}`)) this.#cookies.delete(key)
    if (!/; Max-Age=0(?:;|$)/.test(cookie)) this.#cookies.set(`new ${name}`, pair)
  }
}

const nameIn = (pair: string) => pair.slice(0, pair.indexOf('='))

/** As the page of an element draws another key for another content. */
const keyOf = async (nonce: string, path: string, text = '') =>
  toBase64url(await sha256([nonce, path, text].join('\n')))
