/**
 * Facebook: OAuth 2 without an ID token; who has signed in is asked of the Graph. An address may be missing, and is never
 * proven by it.
 *
 * @see https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow
 */
import { toBase64url } from '../crypto/base64.ts'
import { toHex } from '../crypto/hex.ts'
import { sha256, utf8 } from '../crypto/digest.ts'
import { fetchJson, requirePrivateWay } from './bounded-fetch.ts'
import { refusalOf, text, type ClientSetting } from './openid-connect.ts'
import {
  ProviderError,
  type AuthorizationRequest,
  type AuthorizationResponse,
  type IdentityProvider,
  type ProviderContext,
  type ProviderDefinition,
} from './provider.ts'

interface FacebookSetting extends ClientSetting {
  /** Local development: what stands in for dialog and Graph. */
  readonly standIn?: string
}

/** Versions live for two years; an older one is answered as the oldest that lives. */
const version = 'v23.0'

/** Facebook states no issuer; this names it among all that do. */
const issuer = ({ standIn }: FacebookSetting) => standIn ?? 'https://www.facebook.com'

const graph = ({ standIn }: FacebookSetting) => standIn ?? 'https://graph.facebook.com'

/** So that a token that was stolen is of no use to others. @see https://developers.facebook.com/docs/graph-api/guides/secure-requests */
async function appSecretProof(accessToken: string, secret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', utf8(secret), algorithm, false, ['sign'])
  return toHex(new Uint8Array(await crypto.subtle.sign('HMAC', key, utf8(accessToken))))
}

class Facebook implements IdentityProvider {
  readonly #id: string
  readonly #setting: FacebookSetting
  readonly #context: ProviderContext

  constructor(id: string, setting: FacebookSetting, context: ProviderContext) {
    this.#id = id
    this.#setting = setting
    this.#context = context
  }

  async authorizationUrl({ redirectUri, state, codeVerifier }: AuthorizationRequest) {
    const url = requirePrivateWay(`${issuer(this.#setting)}/${version}/dialog/oauth`)
    const parameters = {
      client_id: this.#setting.clientId,
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'public_profile,email',
      state,
      code_challenge: toBase64url(await sha256(codeVerifier)),
      code_challenge_method: 'S256',
    }
    for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
    return url.href
  }

  async identify(request: AuthorizationRequest, { code, iss }: AuthorizationResponse) {
    // It sends none: one that comes is another provider's.
    if (iss !== '') throw new ProviderError('issuer_mismatch')
    const secret = this.#context.secret(this.#setting.secrets.client)
    if (secret === undefined) throw new ProviderError('misconfigured')
    const accessToken = await this.#redeem(request, code, secret)
    const { id, ...told } = await this.#me(accessToken, secret)
    if (typeof id !== 'string' || !/^\d{1,30}$/.test(id)) throw new ProviderError('subject_missing')
    const [givenName, familyName, email] = [told.first_name, told.last_name, told.email].map(text)
    return {
      provider: this.#id,
      issuer: issuer(this.#setting),
      subject: id,
      ...(givenName && { givenName }),
      ...(familyName && { familyName }),
      ...(email && { email }),
    }
  }

  async #redeem({ redirectUri, codeVerifier }: AuthorizationRequest, code: string, secret: string) {
    const body = new URLSearchParams({
      client_id: this.#setting.clientId,
      client_secret: secret,
      redirect_uri: redirectUri,
      code,
      code_verifier: codeVerifier,
    })
    const answer = await fetchJson(`${graph(this.#setting)}/${version}/oauth/access_token`, {
      method: 'POST',
      body,
    })
    if (!answer.ok) throw graphRefusal(answer.status, answer.body.error)
    const token = answer.body.access_token
    if (typeof token !== 'string' || token === '') throw new ProviderError('token_invalid')
    return token
  }

  async #me(accessToken: string, secret: string) {
    const url = requirePrivateWay(`${graph(this.#setting)}/${version}/me`)
    url.searchParams.set('fields', 'id,first_name,last_name,email')
    url.searchParams.set('appsecret_proof', await appSecretProof(accessToken, secret))
    const headers = { authorization: `Bearer ${accessToken}` }
    const answer = await fetchJson(url.href, { headers })
    if (!answer.ok) throw graphRefusal(answer.status, answer.body.error)
    return answer.body
  }
}

/** @see https://developers.facebook.com/docs/graph-api/guides/error-handling */
function graphRefusal(status: number, error: unknown): ProviderError {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : 0
  // 101: the app is another one, or its secret is. 190, 100: the code or the token is no good.
  if (code === 101) return new ProviderError('client_refused')
  return refusalOf(status === 401 ? 400 : status, undefined)
}

export const facebook: ProviderDefinition<FacebookSetting> = {
  issuer,
  origins: (setting) =>
    setting.standIn
      ? [new URL(setting.standIn).origin]
      : ['https://www.facebook.com', 'https://m.facebook.com'],
  make: (id, setting, context) => new Facebook(id, setting, context),
}
