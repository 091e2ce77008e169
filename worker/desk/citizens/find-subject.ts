/**
 * Under which id the audit has somebody, by what is retyped in full: for whoever reads the audit and sees no citizen. It is
 * a search like any other, with its reason, its limit and its entry, and nothing is taken in hand or shown.
 */
import type { AuditSubject } from '../../../contract/desk/audit.ts'
import type { SearchReason } from '../../../contract/desk/citizens.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { AuthError } from '../../auth-error.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { accountById } from './account-by-id.ts'
import { caseByReference, referenceIn } from './case-by-reference.ts'
import { countSearch } from './count-search.ts'
import { accountOf, isOwnRecord } from './find-citizen.ts'

interface Found {
  /** An account's id, or the pseudonym of somebody who has none. */
  readonly subject: string
  readonly account: FoundAccount | null
}

/** @throws AuthError `too_many_attempts` for an officer who has searched too often, `own_case` for the own record */
export async function findSubject(
  desk: Desk,
  officer: SignedInOfficer,
  typed: string,
  reason: SearchReason,
): Promise<AuditSubject> {
  await countSearch(desk, officer, reason)
  const found = await foundBy(desk, typed)
  const isOwn = found?.account ? isOwnRecord(found.account, officer) : false
  await desk.database.batch(
    await desk.record('citizen_searched', found?.subject ?? officer.id, {
      officer: officer.id,
      reason,
      purpose: 'audit',
      found: isOwn ? 'own' : found ? 'citizen' : 'nobody',
    }),
  )
  if (isOwn) throw new AuthError('own_case')
  return { subject: found?.subject ?? null }
}

async function foundBy(desk: Desk, typed: string): Promise<Found | null> {
  const reference = referenceIn(typed)
  if (reference === null) {
    const account = await accountOf(desk, typed)
    return account && { subject: account.id, account }
  }
  const made = await caseByReference(desk, reference)
  return made && { subject: made.subject, account: await accountById(desk, made.subject) }
}
