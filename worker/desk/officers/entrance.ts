/**
 * Lets officers in: by an invitation once, then by their passkey; and asks for the passkey again before dangerous acts. The
 * other way, where a city has it, is `totp-entrance.ts`.
 */
import type { DeskAssertion } from '../../../contract/desk/sign-in.ts'
import type { CreationOptions } from '../../../contract/passkey-operations.ts'
import type { ChallengeUse, OfficerPurpose } from '../../accounts/passkey-challenge.ts'
import { AuthError } from '../../auth-error.ts'
import { fromBase64url, toBase64url, type Bytes } from '../../crypto/base64.ts'
import { utf8 } from '../../crypto/digest.ts'
import { token } from '../../crypto/random.ts'
import {
  askedAlgorithms,
  challengeIn,
  verifyAssertion,
  verifyCreation,
} from '../../crypto/webauthn/ceremony.ts'
import { ConflictError, type Write } from '../../db/database.ts'
import type { Desk } from '../desk.ts'
import { entranceFrom } from './officer-limits.ts'
import { sessionDigest, type SignedInOfficer } from './officer-sessions.ts'
import type { Officer } from './officer-store.ts'

/** A session that was opened, and the cookie that names it. */
export interface Entered {
  readonly cookie: string
  /** What the page shows beside the cookie for dangerous acts, until the passkey is asked for again. */
  readonly freshness: string
  readonly officer: Officer
}

const bytesOf = (text: string): Bytes => fromBase64url(text) ?? new Uint8Array()

/**
 * What uses the challenge up that was signed, in the batch of the effect.
 *
 * @throws AuthError `officer_refused` for a challenge that was not given for this
 */
async function spendChallenge(
  { party, challenges }: Desk,
  clientData: Bytes,
  type: 'webauthn.create' | 'webauthn.get',
  use: ChallengeUse,
): Promise<readonly Write[]> {
  const said = (await challengeIn(clientData, type, party)) ?? ''
  const expiresAt = await challenges.expiry(said, [use])
  if (expiresAt === null) throw new AuthError('officer_refused')
  return challenges.spend(said, expiresAt, token(128))
}

/** Writes, unless somebody was faster. @throws AuthError `code` then */
export async function commit(
  { database }: Desk,
  code: 'officer_refused' | 'invitation_spent',
  writes: readonly Write[],
): Promise<void> {
  try {
    await database.batch(...writes)
  } catch (cause) {
    if (cause instanceof ConflictError) throw new AuthError(code, { cause })
    throw cause
  }
}

/** What a browser is to make a passkey with. @throws AuthError `invitation_spent` */
export async function creationOptions(desk: Desk, secret: string): Promise<CreationOptions> {
  const digest = await sessionDigest(secret)
  const officer = await invitedBy(desk, digest)
  return {
    challenge: await desk.challenges.issue({ purpose: 'officer-enrolment', to: digest }),
    rp: { id: desk.party.rpId, name: desk.municipality.public.service },
    user: { id: toBase64url(utf8(officer.id)), name: officer.email, displayName: officer.name },
    algorithms: [...askedAlgorithms],
    exclude: [],
  }
}

export async function invitedBy({ database, officers }: Desk, digest: string): Promise<Officer> {
  const [officer] = await database.batch(officers.invited(digest))
  if (!officer) throw new AuthError('invitation_spent')
  return officer
}

/**
 * Uses an invitation up, with the passkey that was made for it.
 *
 * @throws AuthError `invitation_spent`, or `officer_refused` for a passkey that does not recognise its owner
 */
export async function enrol(
  desk: Desk,
  secret: string,
  made: { readonly clientDataJSON: string; readonly attestationObject: string },
): Promise<Entered> {
  const { officers, sessions, party, record, totps } = desk
  const digest = await sessionDigest(secret)
  const officer = await invitedBy(desk, digest)
  const clientData = bytesOf(made.clientDataJSON)
  const use = { purpose: 'officer-enrolment', to: digest } as const
  const spent = await spendChallenge(desk, clientData, 'webauthn.create', use)
  const attestationObject = bytesOf(made.attestationObject)
  const created = await verifyCreation({ clientData, attestationObject }, party)
  if (!created?.isVerified) throw new AuthError('officer_refused')
  const [cookie, freshness] = [newCookie(), token(256)]
  await commit(desk, 'invitation_spent', [
    ...spent,
    ...officers.enrol(digest, officer.id, created),
    totps.remove(officer.id),
    sessions.endAll(officer.id),
    sessions.open(await sessionDigest(cookie), officer.id, await sessionDigest(freshness)),
    await record('officer_enrolled', officer.id, { role: officer.role }),
  ])
  return { cookie, freshness, officer }
}

export const newCookie = () => `ofs_${token(256)}`

/** The officer whose passkey it is, if it was used for this and now. */
async function proven(
  desk: Desk,
  sent: DeskAssertion,
  use: ChallengeUse & { readonly purpose: OfficerPurpose },
): Promise<{ readonly officer: Officer; readonly writes: readonly Write[] }> {
  const { database, officers, party, record } = desk
  const clientData = bytesOf(sent.clientDataJSON)
  // Before the database: what was not given here costs nothing further.
  const spent = await spendChallenge(desk, clientData, 'webauthn.get', use)
  const [kept] = await database.batch(officers.findPasskey(sent.credentialId))
  const handle = new TextDecoder().decode(bytesOf(sent.userHandle))
  const used =
    kept &&
    kept.officer.id === handle &&
    kept.officer.status === 'active' &&
    (await verifyAssertion(
      {
        clientData,
        authenticatorData: bytesOf(sent.authenticatorData),
        signature: bytesOf(sent.signature),
      },
      kept,
      party,
    ))
  // One that counts, and has not counted on, may be a copy (WebAuthn L3 §6.1.1).
  const isCopy = used && (used.counter > 0 || kept.counter > 0) && used.counter <= kept.counter
  if (!used || !used.isVerified || isCopy) {
    const why = { purpose: use.purpose, ...(isCopy === true && ({ reason: 'counter' } as const)) }
    if (kept) await database.batch(await record('officer_sign_in_failed', kept.officer.id, why))
    throw new AuthError('officer_refused')
  }
  return {
    officer: kept.officer,
    writes: [...spent, ...officers.usePasskey(kept, used.counter)],
  }
}

/** @throws AuthError `officer_refused`; `too_many_attempts` for a source that has tried too often */
export async function signIn(desk: Desk, sent: DeskAssertion, source: string): Promise<Entered> {
  const { database, limiter, sessions, record } = desk
  const [limit] = await database.batch(await limiter.consume(...entranceFrom(source)))
  if (!limit.allowed) throw new AuthError('too_many_attempts', { retryAfter: limit.retryAfter })
  const { officer, writes } = await proven(desk, sent, { purpose: 'officer-sign-in', to: '' })
  const [cookie, freshness] = [newCookie(), token(256)]
  await commit(desk, 'officer_refused', [
    ...writes,
    sessions.open(await sessionDigest(cookie), officer.id, await sessionDigest(freshness)),
    await limiter.giveBack(entranceFrom(source)),
    await record('officer_signed_in', officer.id, { role: officer.role }),
  ])
  return { cookie, freshness, officer }
}

/**
 * Takes the passkey of the very officer whose session it is.
 *
 * @returns what the page shows from now on
 * @throws AuthError `officer_refused`
 */
export async function freshen(
  desk: Desk,
  sent: DeskAssertion,
  signedIn: SignedInOfficer,
): Promise<string> {
  const use = { purpose: 'officer-fresh-sign-in', to: signedIn.session } as const
  const { officer, writes } = await proven(desk, sent, use)
  if (officer.id !== signedIn.id) throw new AuthError('officer_refused')
  const freshness = token(256)
  const refreshed = desk.sessions.refresh(signedIn.session, await sessionDigest(freshness))
  await commit(desk, 'officer_refused', [...writes, refreshed])
  return freshness
}

export async function signOut(desk: Desk, officer: SignedInOfficer): Promise<void> {
  await desk.database.batch(
    desk.sessions.end(officer.session),
    desk.leases.releaseAll(officer.id),
    await desk.record('officer_signed_out', officer.id, {}),
  )
}
