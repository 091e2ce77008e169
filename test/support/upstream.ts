/**
 * Google and Facebook as their documents describe them, in the runtime of the test: what a test wants them to state, and
 * whatever else they might answer. Nothing leaves the machine.
 */
import { exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose'
import { vi } from 'vitest'
import { toBase64url } from '../../worker/crypto/base64.ts'
import { sha256 } from '../../worker/crypto/digest.ts'
import { forgetProviders } from '../../worker/identity-providers/metadata.ts'

export const issuer = 'https://accounts.google.com'

type Claims = Readonly<Record<string, unknown>>

/** What a citizen is at Google. */
export interface Person extends Claims {
  readonly sub: string
}

interface Key {
  readonly jwk: JWK
  readonly privateKey: CryptoKey
}

async function newKey(kid: string): Promise<Key> {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true })
  return { jwk: { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }, privateKey }
}

const keys = { first: await newKey('first'), second: await newKey('second') }

const json = (body: unknown, status = 200) => Response.json(body, { status })

/** What was asked of them: address, and the form that came. */
export interface Asked {
  readonly url: URL
  readonly form: URLSearchParams
  readonly headers: Headers
}

type Answer = (asked: Asked) => Response | Promise<Response>

export class Upstream {
  readonly asked: Asked[] = []
  /** By code: who has signed in, and for which request. */
  readonly #codes = new Map<string, { readonly claims: Claims; readonly asked: URLSearchParams }>()
  /** Whether it holds the verifier against the challenge, as not every provider does. */
  takesProof = true
  readonly #graph = new Map<string, Claims>()
  key: Key = keys.first
  published: readonly JWK[] = [keys.first.jwk]
  /** Parameters of the newest request. */
  parameters = new URLSearchParams()
  /** What answers in the place of what usually does, by the end of its address. */
  readonly instead = new Map<string, Answer>()
  #drawn = 0

  /** Takes the place of the network. */
  constructor() {
    forgetProviders()
    vi.spyOn(globalThis, 'fetch').mockImplementation(async (input, init) => {
      const request = new Request(input, init)
      const form = new URLSearchParams(
        request.method === 'POST' ? new TextDecoder().decode(await request.arrayBuffer()) : '',
      )
      const asked = { url: new URL(request.url), form, headers: request.headers }
      this.asked.push(asked)
      const end = [...this.instead.keys()].find((one) => asked.url.pathname.endsWith(one))
      if (end !== undefined) return this.instead.get(end)?.(asked) ?? json({}, 404)
      return this.#answer(asked)
    })
  }

  rotate(): void {
    this.key = keys.second
    this.published = [keys.second.jwk]
  }

  readonly other = keys.second

  /** The citizen signs in there: the code that it sends back for this address of its. */
  signsIn(location: string, person: Person): string {
    const { searchParams } = new URL(location)
    this.parameters = searchParams
    const code = `code-${(this.#drawn += 1)}`
    this.#codes.set(code, { claims: person, asked: searchParams })
    return code
  }

  #answer({ url, form, headers }: Asked): Response | Promise<Response> {
    switch (`${url.host}${url.pathname}`) {
      case 'accounts.google.com/.well-known/openid-configuration':
        return json(this.configuration())
      case 'www.googleapis.com/oauth2/v3/certs':
        return json({ keys: this.published })
      case 'oauth2.googleapis.com/token':
        return this.#tokens(form)
      case 'graph.facebook.com/v23.0/oauth/access_token':
        return this.#graphToken(form)
      case 'graph.facebook.com/v23.0/me':
        return this.#me(url, headers)
      default:
        return json({ error: 'nobody is here' }, 404)
    }
  }

  configuration(): Claims {
    return {
      issuer,
      authorization_endpoint: `${issuer}/o/oauth2/v2/auth`,
      token_endpoint: 'https://oauth2.googleapis.com/token',
      jwks_uri: 'https://www.googleapis.com/oauth2/v3/certs',
    }
  }

  /** Good once, for the client and the address that it was asked for by, and for whoever has the verifier. */
  async #redeemed(form: URLSearchParams) {
    const code = form.get('code') ?? ''
    const known = this.#codes.get(code)
    this.#codes.delete(code)
    if (!known || !form.get('client_secret')) return undefined
    const { asked } = known
    const isSame = ['client_id', 'redirect_uri'].every((name) => asked.get(name) === form.get(name))
    const challenge = toBase64url(await sha256(form.get('code_verifier') ?? ''))
    const isProven = !this.takesProof || asked.get('code_challenge') === challenge
    return isSame && isProven ? known : undefined
  }

  async #tokens(form: URLSearchParams): Promise<Response> {
    const known = await this.#redeemed(form)
    if (!known) return json({ error: 'invalid_grant' }, 400)
    const { claims, asked } = known
    const nonce = asked.get('nonce')
    const idToken = await this.idToken({ ...claims, nonce }, form.get('client_id') ?? '')
    return json({ access_token: 'token', token_type: 'Bearer', id_token: idToken })
  }

  /** @param claims over those that every token of Google has */
  idToken(claims: Claims, aud: string, { privateKey, jwk }: Key = this.key): Promise<string> {
    const now = Math.floor(Date.now() / 1000)
    const all = { iss: issuer, aud, iat: now, exp: now + 3600, ...claims }
    const given = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined))
    return new SignJWT(given)
      .setProtectedHeader({ alg: 'RS256', kid: `${jwk.kid}` })
      .sign(privateKey)
  }

  async #graphToken(form: URLSearchParams): Promise<Response> {
    const known = await this.#redeemed(form)
    if (!known) return json({ error: { code: 100, type: 'OAuthException' } }, 400)
    const token = `EAA${this.#drawn}`
    this.#graph.set(token, known.claims)
    return json({ access_token: token, token_type: 'bearer', expires_in: 5_183_944 })
  }

  async #me(url: URL, headers: Headers): Promise<Response> {
    const token = (headers.get('authorization') ?? '').replace('Bearer ', '')
    const { sub: id, ...told } = this.#graph.get(token) ?? {}
    return id === undefined || !url.searchParams.get('appsecret_proof')
      ? json({ error: { code: 190, type: 'OAuthException' } }, 400)
      : json({ id, ...told })
  }
}
