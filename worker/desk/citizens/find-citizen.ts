/**
 * Finds one citizen by what is retyped in full. Nothing can be browsed: what is stored is a blind index, each search has
 * a reason and an entry in the audit, and an officer has so many an hour.
 */
import type { SearchAnswer, SearchReason } from '../../../contract/desk/citizens.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { AuthError } from '../../auth-error.ts'
import { claimStore } from '../claims/claim-store.ts'
import { requestByReference } from '../contacts/contact-request-store.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { emailsOf, isOneOf } from '../officers/same-person.ts'
import { countSearch } from './count-search.ts'
import { recordInHand } from './records-in-hand.ts'
import { namesIn } from './typed-names.ts'

const referenceForm = /^[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

/** What was typed as a reference, e.g. `LEO-7K2M-9QXD`; null where it is none. */
export function referenceIn(typed: string): string | null {
  const reference = typed.toUpperCase()
  return referenceForm.test(reference) ? reference : null
}

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

async function byReference(
  { database, record, slug }: Desk,
  officer: SignedInOfficer,
  reference: string,
  reason: SearchReason,
): Promise<SearchAnswer> {
  const [request, claim] = await database.batch(
    requestByReference(database, slug, reference),
    claimStore(database, slug).byReference(reference),
  )
  const id = request ?? claim
  await database.batch(
    await record('citizen_searched', id ?? officer.id, {
      officer: officer.id,
      reason,
      found: id === null ? 'nobody' : 'case',
    }),
  )
  const kind = request === null ? 'claim' : 'contact-request'
  return id === null ? { found: 'nobody' } : { found: 'case', kind, id }
}
