/**
 * Lets officers in by password and the code of an authenticator app, where the city's profile does: two factors (NIST
 * SP 800-63B-4 §2.2), of which a false page can ask for both. So nobody is fresh by it: what is dangerous is for whoever
 * has a passkey.
 */
import {
  officerPassword,
  type TotpEnrolment,
  type TotpSetUp,
  type TotpSignIn,
} from '../../../contract/desk/totp.ts'
import { AuthError } from '../../auth-error.ts'
import { toBase32 } from '../../crypto/base32.ts'
import { hmac } from '../../crypto/digest.ts'
import type { Turn } from '../../crypto/hash-queue.ts'
import { token } from '../../crypto/random.ts'
import { newTotpSecret, stepOfCode } from '../../crypto/totp.ts'
import { totpPairing } from '../../flows/totp-pairing.ts'
import type { LimitKey } from '../../limits/buckets.ts'
import type { Desk } from '../desk.ts'
import { commit, invitedBy, newCookie, type Entered } from './entrance.ts'
import { browserOf, knownBrowser } from './known-browser.ts'
import { entranceFrom } from './officer-limits.ts'
import { sessionDigest } from './officer-sessions.ts'
import type { OfficerTotp } from './officer-totp-store.ts'

export interface EnteredByTotp extends Omit<Entered, 'freshness'> {
  /** Of the cookie by which the browser is known from now on. */
  readonly browser: string
}

/** @throws AuthError `not_found` where the city wants passkeys alone */
function requireTotp({ settings }: Desk): void {
  if (!settings.totp) throw new AuthError('not_found')
}

/**
 * Of one link in one browser, and kept nowhere before it is confirmed: whoever else reads the link is shown another one,
 * which opens nothing.
 */
async function secretOf({ keys, slug }: Desk, digest: string, browser: string): Promise<string> {
  const mac = await hmac(keys.code.eldest.key, 'officer totp', slug, digest, browser)
  // As many bytes as SHA-1 gives (RFC 4226 §4 R6).
  return toBase32(mac.slice(0, 20))
}

/**
 * What an app is shown. That the link was opened is on record.
 *
 * @param cookie of a browser that was shown an app before
 * @returns with what the cookie is to hold
 * @throws AuthError `invitation_spent`; `too_many_attempts` for a link that was opened too often
 */
export async function totpSetUp(
  desk: Desk,
  invitation: string,
  cookie = `ofa_${token(128)}`,
): Promise<{ readonly shown: TotpSetUp; readonly cookie: string }> {
  requireTotp(desk)
  const { database, limiter, municipality, record } = desk
  const digest = await sessionDigest(invitation)
  const { id, email } = await invitedBy(desk, digest)
  const [limit] = await database.batch(
    await limiter.consume('totpOfOfficer', 'invitation opened', digest),
  )
  if (!limit.allowed) throw new AuthError('too_many_attempts', { retryAfter: limit.retryAfter })
  await database.batch(await record('officer_invitation_opened', id, { by: 'totp' }))
  const secret = await secretOf(desk, digest, cookie)
  return { shown: totpPairing(municipality.public, secret, email), cookie }
}

/**
 * Uses an invitation up, with a password and the app's first code. Nothing of before signs the officer in any more.
 *
 * @param cookie of the browser that was shown the app
 * @throws AuthError `invitation_spent`, `wrong_code`, `invalid_answer` with what is wrong with the password
 */
export async function enrolTotp(
  desk: Desk,
  { token: invitation, password, code }: TotpEnrolment,
  clientIp: string,
  cookie: string | undefined,
): Promise<EnteredByTotp> {
  requireTotp(desk)
  const { keys, limiter, database, now, officers, ports, record, sessions, totps } = desk
  const digest = await sessionDigest(invitation)
  const officer = await invitedBy(desk, digest)
  const [limit] = await database.batch(await limiter.consume('totpOfOfficer', 'invitation', digest))
  if (!limit.allowed) throw new AuthError('too_many_attempts', { retryAfter: limit.retryAfter })
  // A browser that was shown no app can have no code of it.
  const secret = await secretOf(desk, digest, cookie ?? token(128))
  const step = await stepOfCode(secret, code, now(), null)
  if (step === undefined) {
    const why = { purpose: 'officer-totp-enrolment' } as const
    await database.batch(await record('officer_sign_in_failed', officer.id, why))
    throw new AuthError('wrong_code')
  }
  const turn: Turn = { lane: 'quiet', clientIp }
  const { name, service } = desk.municipality.public
  const known = [officer.name, officer.email, name, service]
  const acceptance = await ports.passwords.assess(password, officerPassword, known, turn)
  if (acceptance.is === 'refused')
    throw new AuthError('invalid_answer', { fields: { password: acceptance.because } })
  const createdAt = now()
  const hashed = await ports.passwords.hash(password, turn)
  const opened = newCookie()
  await commit(desk, 'invitation_spent', [
    ...officers.useInvitation(digest, officer.id),
    totps.remove(officer.id),
    await totps.enrol(officer.id, { password: hashed, secret, step, createdAt }),
    sessions.endAll(officer.id),
    sessions.openStale(await sessionDigest(opened), officer.id),
    await record('officer_enrolled', officer.id, { role: officer.role, by: 'totp' }),
  ])
  return { cookie: opened, officer, browser: await browserOf(keys, { officer, createdAt }) }
}

async function findBy({ database, totps }: Desk, email: string): Promise<OfficerTotp | undefined> {
  const [all] = await database.batch(totps.all())
  return all.find(({ officer }) => officer.email.toLowerCase() === email.toLowerCase())
}

/** Somebody who is no officer: compared with like one. */
const unknown = (secret: string): OfficerTotp => ({
  officer: { id: 'unknown', name: '', email: '', role: 'clerk', status: 'active' },
  password: '',
  secret,
  lastStep: 0,
  createdAt: 0,
})

/**
 * Tries are counted for the address: on each browser that its officer has signed in on apart from all others together, so
 * that a stranger uses up none of theirs.
 *
 * @throws AuthError `officer_refused`, whatever was wrong; `too_many_attempts`
 */
export async function signInByTotp(
  desk: Desk,
  { email, password, code }: TotpSignIn,
  clientIp: string,
  cookie: string | undefined,
): Promise<EnteredByTotp> {
  requireTotp(desk)
  const { database, keys, limiter, now, ports, record, sessions, totps } = desk
  const found = await findBy(desk, email)
  const kept = found ?? unknown(newTotpSecret())
  const browser = await knownBrowser(keys, kept, cookie)
  const counted: readonly LimitKey[] =
    browser === undefined
      ? [['totpOfOfficer', email], entranceFrom(clientIp)]
      : [['totpOfOfficerDevice', email, browser]]
  const [limits] = await database.batch(await limiter.consumeAll(...counted))
  const full = limits.find(({ allowed }) => !allowed)
  if (full && !full.allowed)
    throw new AuthError('too_many_attempts', { retryAfter: full.retryAfter })
  const turn: Turn = { lane: browser === undefined ? 'quiet' : 'known', clientIp }
  // Both are looked at, whichever is wrong.
  const match = await ports.passwords.verify(password, found?.password ?? null, turn)
  const step = await stepOfCode(kept.secret, code, now(), kept.lastStep)
  if (!found || !match.matches || step === undefined) {
    // Of nobody as well: the same work.
    const why = { purpose: 'officer-totp-sign-in' } as const
    await database.batch(await record('officer_sign_in_failed', kept.officer.id, why))
    throw new AuthError('officer_refused')
  }
  const { officer } = found
  const opened = newCookie()
  await commit(desk, 'officer_refused', [
    ...totps.takeStep(officer.id, step),
    ...(match.needsRehash
      ? [totps.rehash(officer.id, found.password, await ports.passwords.hash(password, turn))]
      : []),
    sessions.openStale(await sessionDigest(opened), officer.id),
    await limiter.giveBack(...counted),
    await record('officer_signed_in', officer.id, { role: officer.role, by: 'totp' }),
  ])
  return { cookie: opened, officer, browser: await browserOf(keys, found) }
}
