/** Asks a provider for one citizen's claims, as a service does, and says what it was told where. */
import { createHash, randomBytes } from 'node:crypto'
import { decodeJwt } from 'jose'
import type { ClaimCase } from './claim-cases.ts'
import { endpointsOf } from './asked.ts'

export type Claims = Readonly<Record<string, unknown>>

/** By where it was told; or in the place of it all, what happened instead. */
export type Told = { readonly idToken: Claims; readonly userinfo: Claims } | string

export interface Client {
  readonly id: string
  readonly secret: string
  readonly callback: string
}

/** Redirects that a sign-in may take. */
const longest = 8

/** A browser that shows nothing: it goes where it is sent, with its cookies. */
export class Goer {
  readonly #cookies: Map<string, string>

  /** @param cookies that it has from before */
  constructor(cookies: ReadonlyMap<string, string> = new Map()) {
    this.#cookies = new Map(cookies)
  }

  /** @returns the address under `callback` that it is sent to; undefined where it is left on a page */
  async goes(from: string, callback: string): Promise<URL | undefined> {
    let to = new URL(from)
    for (let left = longest; left > 0; left--) {
      // oxlint-disable-next-line no-await-in-loop -- one after the other
      const next = await this.#opens(to)
      if (next === undefined) return undefined
      to = next
      if (to.href.startsWith(callback)) return to
    }
    return undefined
  }

  async #opens(address: URL): Promise<URL | undefined> {
    const cookie = [...this.#cookies].map((pair) => pair.join('=')).join('; ')
    const response = await fetch(address, { redirect: 'manual', headers: { cookie } })
    for (const one of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(one) ?? []
      this.#cookies.set(name, value)
    }
    const [, refresh] =
      /http-equiv="refresh" content="0; url=([^"]+)"/.exec(await response.text()) ?? []
    const to = response.headers.get('location') ?? refresh?.replaceAll('&amp;', '&')
    return to === undefined ? undefined : new URL(to, address)
  }
}

/** A request that is right, and the verifier of its challenge. */
export function requestOf({ id, callback }: Client, asked: ClaimCase['asked']) {
  const verifier = randomBytes(32).toString('base64url')
  const parameters = new URLSearchParams({
    response_type: 'code',
    client_id: id,
    redirect_uri: callback,
    state: 'state',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    ...asked,
  })
  return { verifier, parameters }
}

/**
 * @param goer signed in, or somebody whom the provider signs in by itself
 * @param client as the provider knows it
 */
export async function toldBy(
  issuer: string,
  goer: Goer,
  client: Client,
  { asked }: ClaimCase,
): Promise<Told> {
  const { authorize, token, userinfo } = await endpointsOf(issuer)
  const { verifier, parameters } = requestOf(client, asked)
  const back = await goer.goes(`${authorize}?${parameters.toString()}`, client.callback)
  if (back === undefined) return 'a page'
  const code = back.searchParams.get('code')
  if (code === null) return `error ${back.searchParams.get('error')}`
  const exchanged = await fetch(token, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client.id}:${client.secret}`)}` },
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: client.callback,
      code_verifier: verifier,
    }),
  })
  const tokens = (await exchanged.json()) as Readonly<Record<string, string>>
  if (!tokens['id_token']) return `no tokens: ${tokens['error']}`
  const answer = await fetch(userinfo, {
    headers: { authorization: `Bearer ${tokens['access_token']}` },
  })
  return { idToken: decodeJwt(tokens['id_token']), userinfo: (await answer.json()) as Claims }
}
