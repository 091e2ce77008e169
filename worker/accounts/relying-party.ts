/** Who a municipality is to a browser that makes or uses a passkey. */
import type { RelyingParty } from '../crypto/webauthn/ceremony.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'

/**
 * The city's pages and the Worker's own.
 *
 * @throws AuthError `not_found` where the city has no passkeys
 */
export function relyingPartyOf({
  public: { passkeys },
  private: { base, origins },
}: Pick<Municipality, 'public' | 'private'>): RelyingParty {
  if (!passkeys) throw new AuthError('not_found')
  return { rpId: passkeys.rpId, origins: [...origins, base] }
}
