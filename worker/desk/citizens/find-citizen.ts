/**
 * Finds one citizen by what is retyped in full. Nothing can be browsed: what is stored is a blind index, each search has
 * a reason and an entry in the audit, and an officer has so many an hour.
 */
import type { SearchAnswer, SearchReason } from '../../../contract/desk/citizens.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { AuthError } from '../../auth-error.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { emailsOf, isOneOf } from '../officers/same-person.ts'
import { caseByReference, referenceIn } from './case-by-reference.ts'
import { countSearch } from './count-search.ts'
import { leaseOf } from './leases.ts'
import { recordInHand } from './records-in-hand.ts'
import { namesIn } from './typed-names.ts'

export const isOwnRecord = (account: FoundAccount, officer: SignedInOfficer): boolean =>
  isOneOf(emailsOf(account), officer)

/**
 * @throws AuthError `too_many_attempts` for an officer who has searched too often, `own_case` for the own record,
 *   `case_held` where another officer has the record in hand
 */
export async function findCitizen(
  desk: Desk,
  officer: SignedInOfficer,
  typed: string,
  reason: SearchReason,
): Promise<SearchAnswer> {
  const { database, record } = desk
  await countSearch(desk, officer, reason)
  const reference = referenceIn(typed)
  if (reference !== null) return byReference(desk, officer, reference, reason)
  const account = await accountOf(desk, typed)
  const isOwn = account !== null && isOwnRecord(account, officer)
  await database.batch(
    await record('citizen_searched', account?.id ?? officer.id, {
      officer: officer.id,
      reason,
      found: isOwn ? 'own' : account ? 'citizen' : 'nobody',
    }),
  )
  if (!account) return { found: 'nobody' }
  if (isOwn) throw new AuthError('own_case')
  return { found: 'citizen', citizen: await recordInHand(desk, officer, account) }
}

export async function accountOf(
  { database, keys, municipality }: Desk,
  typed: string,
): Promise<FoundAccount | null> {
  const names = namesIn(municipality.public, typed)
  if (names.length === 0) return null
  const [account] = await database.batch(
    await accountStore(database, keys, municipality).find(names),
  )
  return account
}

/** It is on record under whoever has made the case, as that it was opened is. */
async function byReference(
  desk: Desk,
  officer: SignedInOfficer,
  reference: string,
  reason: SearchReason,
): Promise<SearchAnswer> {
  const { database, record } = desk
  const found = await caseByReference(desk, reference)
  const entry = { officer: officer.id, reason } as const
  await database.batch(
    await (found
      ? record('citizen_searched', found.subject, { ...entry, found: 'case', case: leaseOf(found) })
      : record('citizen_searched', officer.id, { ...entry, found: 'nobody' })),
  )
  if (!found) return { found: 'nobody' }
  const { kind, id, state, settledAt } = found
  return state === 'open'
    ? { found: 'case', kind, id }
    : { found: 'settled', is: state, at: settledAt }
}
