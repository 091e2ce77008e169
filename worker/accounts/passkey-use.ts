/** The use of a passkey, as a sign-in is answered by it: whose challenge was signed, and by the key that is kept. */
import type { FieldValues } from '../../contract/fields/index.ts'
import { AuthError } from '../auth-error.ts'
import { fromBase64url, type Bytes } from '../crypto/base64.ts'
import { challengeIn, verifyAssertion, type Assertion } from '../crypto/webauthn/ceremony.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { StoredPasskey } from './passkey-store.ts'
import { relyingPartyOf } from './relying-party.ts'

/** @throws AuthError `passkey_refused` for what is no base64url */
function bytesIn(values: FieldValues, name: string): Bytes {
  const bytes = fromBase64url(values[name] ?? '')
  if (!bytes) throw new AuthError('passkey_refused')
  return bytes
}

/** RFC 8176: a key that stays in its device, or one that is copied to others; somebody was there, and was recognised. */
const methodsOf = ({ isBackupEligible }: StoredPasskey, { isVerified }: Assertion) => [
  isBackupEligible ? 'swk' : 'hwk',
  'user',
  ...(isVerified ? ['mfa'] : []),
]

/** Of two copies each counts for itself (WebAuthn L3 §6.1.1); most authenticators do not count, and say 0. */
const wentBack = ({ counter: kept }: StoredPasskey, { counter }: Assertion) =>
  (kept > 0 || counter > 0) && counter <= kept

export const passkeyUse = (municipality: Municipality) => ({
  /**
   * The challenge that was signed on a page of the city; empty for what was signed elsewhere.
   *
   * @throws AuthError `passkey_refused`; `not_found` where the city has no passkeys
   */
  async challengeIn(values: FieldValues): Promise<string> {
    const clientData = bytesIn(values, 'clientDataJSON')
    return (await challengeIn(clientData, 'webauthn.get', relyingPartyOf(municipality))) ?? ''
  },

  /**
   * Verifies it by the key that is kept.
   *
   * @returns null for whatever this key has not signed for its account
   */
  async verify(values: FieldValues, kept: StoredPasskey) {
    // Whose it is, as the authenticator was told when it was made.
    const user = new TextDecoder().decode(bytesIn(values, 'userHandle'))
    const sent = {
      clientData: bytesIn(values, 'clientDataJSON'),
      authenticatorData: bytesIn(values, 'authenticatorData'),
      signature: bytesIn(values, 'signature'),
    }
    const used =
      user === kept.account && (await verifyAssertion(sent, kept, relyingPartyOf(municipality)))
    if (!used) return null
    return { ...used, methods: methodsOf(kept, used), wentBack: wentBack(kept, used) }
  },
})

export type PasskeyUse = ReturnType<typeof passkeyUse>
