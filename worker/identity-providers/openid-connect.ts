/**
 * Signs in with a provider of OpenID Connect: code flow, PKCE, `state`, `nonce` and `iss` always. What differs from one
 * provider to the next is a few lines of its own file.
 */
import { toBase64url } from '../crypto/base64.ts'
import { sha256 } from '../crypto/digest.ts'
import { fetchJson, requirePrivateWay } from './bounded-fetch.ts'
import { readIdToken, type IdTokenClaims } from './id-token.ts'
import { metadataOf, type Metadata } from './metadata.ts'
import {
  ProviderError,
  type AuthorizationRequest,
  type AuthorizationResponse,
  type Identity,
  type IdentityProvider,
  type ProviderContext,
} from './provider.ts'

/** Of the client, as the provider's console tells it. */
export interface ClientSetting {
  readonly clientId: string
  /** Names of the Worker's secrets. */
  readonly secrets: { readonly client: string }
}

type Claims = Omit<Identity, 'provider' | 'issuer' | 'subject'>

export interface OpenIdConnect {
  readonly issuer: string
  /** What the provider calls its issuer, where that differs for each of its tenants. */
  readonly issuerTemplate?: string
  readonly isIssuer?: (iss: string, claims: IdTokenClaims) => boolean
  readonly clientId: string
  readonly scope: string
  /** Further parameters of the request. */
  readonly parameters?: (request: AuthorizationRequest) => Readonly<Record<string, string>>
  /** How the client proves itself at the token endpoint (OpenID Connect Core §9). */
  readonly authenticates: 'client_secret_basic' | 'client_secret_post'
  /** @returns undefined where the operator has set none */
  readonly clientSecret: (context: ProviderContext) => Promise<string | undefined>
  /** Where the rest of what it tells comes from; the ID token when absent. */
  readonly userInfo?: (accessToken: string) => Promise<Readonly<Record<string, unknown>>>
  /** What of its claims we take. */
  readonly read: (
    claims: Readonly<Record<string, unknown>>,
    response: AuthorizationResponse,
  ) => Claims
}

export const text = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' && value.length <= 255 ? value.trim() : undefined

/** The claims of OpenID Connect Core §5.1 that a registration is filled in with. */
export function standardClaims(claims: Readonly<Record<string, unknown>>): Claims {
  const givenName = text(claims.given_name)
  const familyName = text(claims.family_name)
  // Of an address that the provider itself does not vouch for, nothing is made but what is typed into a form.
  const email = text(claims.email)
  return {
    ...(givenName && { givenName }),
    ...(familyName && { familyName }),
    ...(email && { email }),
  }
}

export function openIdConnect(
  id: string,
  options: OpenIdConnect,
  context: ProviderContext,
): IdentityProvider {
  const { issuer, issuerTemplate, clientId } = options
  const found = () => metadataOf(issuer, context.now(), issuerTemplate)

  return {
    async authorizationUrl(request) {
      const { authorizationEndpoint } = await found()
      const url = requirePrivateWay(authorizationEndpoint)
      const parameters = {
        client_id: clientId,
        redirect_uri: request.redirectUri,
        response_type: 'code',
        scope: options.scope,
        state: request.state,
        nonce: request.nonce,
        code_challenge: toBase64url(await sha256(request.codeVerifier)),
        code_challenge_method: 'S256',
        ui_locales: request.locale,
        ...options.parameters?.(request),
      }
      for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value)
      return url.href
    },

    async identify(request, response) {
      const metadata = await found()
      requireIssuer(metadata, response)
      const tokens = await redeem(request, response, metadata)
      const claims = await readIdToken(tokens['id_token'], {
        metadata,
        clientId,
        nonce: request.nonce,
        now: context.now(),
        ...(options.isIssuer && { isIssuer: options.isIssuer as never }),
      })
      const more = await options.userInfo?.(text(tokens['access_token']) ?? '')
      // §5.3.2: what is told of another `sub` is told of somebody else.
      if (more?.sub !== undefined && more.sub !== claims.sub)
        throw new ProviderError('token_invalid')
      return {
        ...options.read({ ...more, ...claims }, response),
        provider: id,
        issuer: claims.iss,
        subject: claims.sub,
      }
    },
  }

  /** RFC 9207 §2.4: an answer of another provider than the one that was asked, or of none. */
  function requireIssuer({ sendsIssuer }: Metadata, { iss }: AuthorizationResponse) {
    if (iss !== '' ? iss !== issuer : sendsIssuer) throw new ProviderError('issuer_mismatch')
  }

  async function redeem(
    request: AuthorizationRequest,
    { code }: AuthorizationResponse,
    { tokenEndpoint }: Metadata,
  ) {
    const secret = await options.clientSecret(context)
    if (secret === undefined) throw new ProviderError('misconfigured')
    const isBasic = options.authenticates === 'client_secret_basic'
    const body = new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: request.redirectUri,
      code_verifier: request.codeVerifier,
      ...(!isBasic && { client_id: clientId, client_secret: secret }),
    })
    const answer = await fetchJson(tokenEndpoint, {
      method: 'POST',
      body,
      ...(isBasic && { headers: { authorization: basic(clientId, secret) } }),
    })
    if (answer.ok) return answer.body
    throw refusalOf(answer.status, answer.body.error)
  }
}

/** RFC 6749 §5.2, as far as it says whose fault it is. */
export function refusalOf(status: number, error: unknown): ProviderError {
  if (error === 'invalid_client' || error === 'unauthorized_client' || status === 401)
    return new ProviderError('client_refused')
  if (status >= 500 || status === 429) return new ProviderError('answered_error')
  return new ProviderError('code_refused')
}

/** RFC 6749 §2.3.1: both are form-encoded first. */
const basic = (id: string, secret: string) => {
  const encoded = [id, secret].map((part) =>
    new URLSearchParams({ part }).toString().slice('part='.length),
  )
  return `Basic ${btoa(encoded.join(':'))}`
}
