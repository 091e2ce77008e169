/** Takes a request that a service leaves before it sends the citizen (RFC 9126). */
import { token } from '../crypto/random.ts'
import { readAuthorizationRequest, redirectUriOf } from './authorization-request.ts'
import { credentialsIn, requireProven } from './client-authentication.ts'
import type { Exchanging } from './exchange.ts'
import { OAuthError } from './oauth-error.ts'
import type { Provider } from './provider.ts'
import { pushedLifetime, requestUriOf } from './pushed-requests.ts'
import { useOnce } from './used-once.ts'

export interface PushedAnswer {
  readonly request_uri: string
  /** Seconds. */
  readonly expires_in: number
}

/** Proofs of the service, which are no part of what is asked, and what names a person. */
const leftOut = new Set([
  'client_assertion',
  'client_assertion_type',
  'client_secret',
  'id_token_hint',
])

/** @throws OAuthError */
export async function pushRequest(
  provider: Provider,
  { parameters, authorization, address, jkt }: Exchanging,
): Promise<PushedAnswer> {
  const { database, services, pushed } = provider
  const said = credentialsIn(authorization, parameters)
  const [service] = await database.batch(services.find(said.id))
  const audiences = [provider.issuer, address]
  const assertion = await requireProven(service, said, audiences, provider.now())
  if (assertion) await useOnce(provider, 'assertion', said.id, assertion)
  if (!service) throw new OAuthError('invalid_client', 'the service is unknown')
  if (parameters.has('request_uri'))
    throw new OAuthError('invalid_request', 'request_uri cannot be pushed')
  const kept = new Map([...parameters].filter(([name]) => !leftOut.has(name)))
  kept.set('client_id', service.id)
  // RFC 9449 §10.1: who has shown a key binds the code to it.
  if (jkt !== undefined) {
    if ((kept.get('dpop_jkt') ?? jkt) !== jkt)
      throw new OAuthError('invalid_request', 'dpop_jkt is another key')
    kept.set('dpop_jkt', jkt)
  }
  const redirectUri = redirectUriOf(kept, service)
  if (redirectUri === undefined)
    throw new OAuthError('invalid_request', 'redirect_uri is none of the addresses of the service')
  readAuthorizationRequest(kept, service, redirectUri)
  const name = token(256)
  await database.batch(await pushed.push(name, service.id, kept))
  return { request_uri: requestUriOf(name), expires_in: pushedLifetime }
}
