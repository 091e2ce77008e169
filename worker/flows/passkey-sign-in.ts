/**
 * Signs in by a passkey, which an authenticator has chosen: nobody is told which ones anybody has. What is no passkey's
 * of this city ends before anything is opened, and costs no hash; what follows is what follows a password.
 */
import type { FieldValues } from '../../contract/fields/index.ts'
import { AuthError } from '../auth-error.ts'
import { fromBase64url, type Bytes } from '../crypto/base64.ts'
import { challengeIn, verifyAssertion, type Assertion } from '../crypto/webauthn/ceremony.ts'
import type { LimitKey } from '../limits/buckets.ts'
import type { StoredPasskey } from '../passkeys/passkey-store.ts'
import { relyingPartyOf } from '../passkeys/relying-party.ts'
import { provenState, whyClosed } from './proven-sign-in.ts'
import { requireWork, settle, workDone } from './require-work.ts'
import type { Effects, FlowContext } from './step.ts'

const nobody = 'passkey'

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

export async function signInByPasskey(context: FlowContext, values: FieldValues): Promise<Effects> {
  const { client, idempotencyKey, municipality, ports } = context
  const party = relyingPartyOf(municipality)
  const credential = values['credentialId'] ?? ''
  const clientData = bytesIn(values, 'clientDataJSON')
  // Before the database: what was not given to this browser, and what another page has signed, costs nothing further.
  const challenge = (await challengeIn(clientData, 'webauthn.get', party)) ?? ''
  const uses = client.browser.map((to) => ({ purpose: 'sign-in', to }) as const)
  const expiresAt = await ports.passkeys.challenges.expiry(challenge, uses)
  if (expiresAt === null) throw new AuthError('passkey_refused')

  const counted: LimitKey = ['signInFailuresFromSource', client.clientIp]
  const [work, limit, spentBy, kept, account, requirementsOf] = await ports.batch(
    await workDone(context),
    await ports.limiter.consume(...counted),
    await ports.passkeys.challenges.spentBy(challenge),
    ports.passkeys.find(credential),
    ports.accounts.findByPasskey(credential),
    await ports.accounts.signInRequirementsByPasskey(credential, client.deviceKey),
  )
  const paid = await requireWork(context, nobody, work, [limit])
  // What was sent before, under another name: a replay, which says nothing about its authenticator.
  if (spentBy !== null && spentBy !== idempotencyKey) throw new AuthError('passkey_refused')
  const isRepeated = spentBy !== null
  const used =
    kept &&
    account?.id === kept.account &&
    userOf(values) === account.id &&
    (await verifyAssertion(
      {
        clientData,
        authenticatorData: bytesIn(values, 'authenticatorData'),
        signature: bytesIn(values, 'signature'),
      },
      kept,
      party,
    ))
  if (!used || !account) {
    await ports.commit([
      ...(await settle(context, [counted], { paid, right: false })),
      ...(await ports.attempts.record({
        event: 'sign_in_failed',
        subject: account?.id ?? nobody,
        clientIp: client.clientIp,
        ofAccounts: true,
        details: { device: client.device, by: 'passkey' },
      })),
    ])
    throw new AuthError(kept ? 'passkey_refused' : 'passkey_unknown')
  }
  const settled = await settle(context, [counted], { paid, right: true })
  const isSuspect = kept.isSuspect || (!isRepeated && wentBack(kept, used))
  if (isSuspect) {
    const entry = await ports.idFor('aud', idempotencyKey, 'passkey_suspected')
    await ports.commit([
      ...settled,
      ports.passkeys.suspect(kept),
      await ports.audit.entry(entry, 'passkey_suspected', account.id, { passkey: kept.id }),
    ])
    throw new AuthError('passkey_suspect')
  }
  const closed = whyClosed(account, false)
  if (closed) {
    await ports.commit(settled)
    throw new AuthError(closed)
  }
  return {
    state: {
      ...provenState(context, account, requirementsOf(account.id), false),
      passkey: methodsOf(kept, used),
    },
    writes: [
      ...settled,
      ...(await ports.passkeys.challenges.spend(challenge, expiresAt, idempotencyKey)),
      ...ports.passkeys.used(kept, used, isRepeated),
    ],
    ...(work && { work }),
    account,
  }
}

/** Whose it is, as the authenticator was told when it was made. */
const userOf = (values: FieldValues): string =>
  new TextDecoder().decode(bytesIn(values, 'userHandle'))
