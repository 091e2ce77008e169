/** How a provider is made to do wrong: the parts that tables of faults are put together from. */
import type { Upstream } from '../../support/upstream.ts'

export type Claims = Readonly<Record<string, unknown>>

/** What is done to a provider; `location` is where the citizen was sent. */
export type Act = (upstream: Upstream, location: URL) => void

/** One fault: how it is brought about, whose it is, and as what it is told to the operator. */
export interface Fault {
  readonly why: string
  readonly reason: string
  readonly provider?: 'google' | 'facebook'
  /** Before the citizen goes there. */
  readonly before?: Act
  /** While the citizen is there. */
  readonly meanwhile?: Act
  /** In the address that leads back. */
  readonly answer?: Readonly<Record<string, string>>
}

/** The token endpoint answers with this ID token. */
export const tells =
  (
    token: (
      claims: Claims,
      aud: string,
      upstream: Upstream,
    ) => string | undefined | Promise<string>,
  ): Act =>
  (upstream, location) => {
    const nonce = location.searchParams.get('nonce')
    const aud = location.searchParams.get('client_id') ?? ''
    upstream.instead.set('/token', async () =>
      Response.json({
        access_token: 'token',
        token_type: 'Bearer',
        id_token: await token({ sub: 'the-sub', nonce }, aud, upstream),
      }),
    )
  }

/** As Google states it, but for these claims; undefined leaves one out. */
export const claiming = (wrong: Claims): Act =>
  tells((claims, aud, upstream) => upstream.idToken({ ...claims, ...wrong }, aud))

export const answering =
  (end: string, answer: () => Response | Promise<Response>): Act =>
  (upstream) =>
    void upstream.instead.set(end, answer)

export const html = () => new Response('<!doctype html><title>Sign in to the Wi-Fi</title>')

export const configured =
  (over: Claims): Act =>
  (upstream) =>
    void upstream.instead.set('/.well-known/openid-configuration', () =>
      Response.json({ ...upstream.configuration(), ...over }),
    )
