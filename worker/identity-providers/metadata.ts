/** What a provider says of itself. @see OpenID Connect Discovery 1.0 §4 */
import { hours, seconds } from '../../contract/units.ts'
import { fetchJson, requirePrivateWay } from './bounded-fetch.ts'
import { ProviderError } from './provider.ts'
import { remembered } from './remembered.ts'

export interface Metadata {
  readonly issuer: string
  readonly authorizationEndpoint: string
  readonly tokenEndpoint: string
  readonly jwksUri: string
  /** RFC 9207 §3: an answer without `iss` is none. */
  readonly sendsIssuer: boolean
}

const metadata = remembered<Metadata>(hours(1))
const keySets = remembered<Readonly<Record<string, unknown>>>(hours(1))

/** How often a key that is not there is looked for: forged tokens must not become requests. */
const coolDown = seconds(30)

/** Forgets what was fetched: for tests, which play many providers at one address. */
export function forgetProviders(): void {
  metadata.clear()
  keySets.clear()
}

async function fetched(issuer: string, template: string): Promise<Metadata> {
  const { ok, body } = await fetchJson(
    `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
  )
  if (!ok) throw new ProviderError('answered_error')
  // §4.3: otherwise whoever answers there speaks in another's name. A template is of a provider of many tenants.
  if (body.issuer !== issuer && body.issuer !== template) throw new ProviderError('misconfigured')
  return {
    issuer,
    authorizationEndpoint: requirePrivateWay(body.authorization_endpoint).href,
    tokenEndpoint: requirePrivateWay(body.token_endpoint).href,
    jwksUri: requirePrivateWay(body.jwks_uri).href,
    sendsIssuer: body.authorization_response_iss_parameter_supported === true,
  }
}

/**
 * @param template what the provider calls its issuer where that differs for each of its tenants
 * @throws ProviderError
 */
export const metadataOf = (issuer: string, now: number, template = issuer): Promise<Metadata> =>
  metadata.get(issuer, now, () => fetched(issuer, template))

/**
 * The keys that a provider signs with now.
 *
 * @param isMissing one was not among them: they are fetched again, unless that was done a moment ago
 * @throws ProviderError
 */
export const keySetOf = (jwksUri: string, now: number, isMissing = false) =>
  keySets.get(
    jwksUri,
    now,
    async () => {
      const { ok, body } = await fetchJson(jwksUri)
      if (!ok) throw new ProviderError('answered_error')
      if (!Array.isArray(body.keys)) throw new ProviderError('unreadable')
      return body
    },
    isMissing ? coolDown : undefined,
  )
