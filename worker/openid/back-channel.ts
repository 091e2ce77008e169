/** Tells a service that a session has ended (OpenID Connect Back-Channel Logout): what is told, and what its answer means. */
import type { SigningKeys } from '../crypto/signing-keys.ts'
import { DeliveryError } from '../delivery/provider.ts'
import { post } from '../delivery/vendor-api/vendor-request.ts'
import type { Authorization } from './authorization.ts'
import { signLogoutToken } from './id-token.ts'

/** The message that the end of a session writes, and a withdrawn consent: it is named after the authorization that it is of. */
const prefix = 'lgo_'

export const isLogout = (id: string): boolean => id.startsWith(prefix)

export const authorizationOf = (id: string): string => `azn_${id.slice(prefix.length)}`

export interface Telling {
  readonly issuer: string
  readonly keys: SigningKeys
  /** Seconds since 1970. */
  readonly now: number
  /** Name of the message: the same for every try, so that a service may know it again (§2.4, `jti`). */
  readonly jti: string
}

/**
 * @param signal aborts when nobody waits any longer
 * @throws DeliveryError, of the fault `message` when the service calls it wrong (§2.8): saying it again would not help
 */
export async function tellLogout(
  { service, subject, sid }: Pick<Authorization, 'service' | 'subject' | 'sid'>,
  { issuer, keys, now, jti }: Telling,
  signal: AbortSignal,
): Promise<void> {
  const { backChannel, id } = service
  if (backChannel === undefined) throw new DeliveryError('service_not_told', { fault: 'message' })
  const content = { iss: issuer, aud: id, sub: subject, sid, jti }
  const body = new URLSearchParams({ logout_token: await signLogoutToken(keys, content, now) })
  // What a service says besides its status is nothing to us.
  await post({ url: backChannel, headers: {}, body }, signal, { read: () => null })
}
