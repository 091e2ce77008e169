/**
 * Finds one citizen by what is retyped in full. Nothing can be browsed: what is stored is a blind index, each search has
 * a reason and an entry in the audit, and an officer has so many an hour.
 */
import type { CitizenRecord, SearchAnswer, SearchReason } from '../../contract/desk/citizens.ts'
import type { UndoableAct } from '../../contract/desk/proposals.ts'
import { permits } from '../../contract/desk/roles.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { accountStore } from '../accounts/account-store.ts'
import { AuthError } from '../auth-error.ts'
import { masked } from '../flows/masked-contact.ts'
import { maskNumber, nameIn } from './citizen-record.ts'
import { claimStore } from './claim-store.ts'
import { requestByReference } from './contact-request-store.ts'
import { countSearch } from './count-search.ts'
import type { Desk } from './desk.ts'
import type { LeaseName } from './leases.ts'
import type { SignedInOfficer } from './officer-sessions.ts'
import { proposalKindsOf } from './proposals/index.ts'
import { emailsOf, isOneOf } from './same-person.ts'
import { namesIn } from './typed-names.ts'

/** E.g. `LEO-7K2M-9QXD`. */
const referenceForm = /^[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}$/

export const leaseOfCitizen = (account: string): LeaseName => ({ kind: 'citizen', id: account })

export const isOwnRecord = (account: FoundAccount, officer: SignedInOfficer): boolean =>
  isOneOf(emailsOf(account), officer)

function recordOf(
  account: FoundAccount,
  acts: readonly UndoableAct[],
  heldUntil: number,
): CitizenRecord {
  const sightings = account.identifiers.flatMap(({ seen }) => (seen ? [seen.at] : []))
  return {
    id: account.id,
    status: account.status,
    name: nameIn(account),
    documents: account.identifiers.map(({ kind, value }) => [kind, maskNumber(value)]),
    contacts: account.contacts.map((contact) => ({
      masked: masked(contact),
      proven: contact.proven,
    })),
    ...(sightings.length > 0 && { seenAt: Math.max(...sightings) }),
    createdAt: account.view.createdAt,
    acts,
    heldUntil,
  }
}

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
  const reference = typed.toUpperCase()
  if (referenceForm.test(reference)) return byReference(desk, officer, reference, reason)
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
  const [heldUntil, confirmed] = await database.batch(
    desk.leases.take(leaseOfCitizen(account.id), officer.id),
    desk.proposals.confirmedAbout(account.id),
  )
  if (heldUntil === null) throw new AuthError('case_held')
  const acts = confirmed.filter(({ kind }) => {
    const { undo, confirms } = proposalKindsOf[kind]
    return undo !== undefined && permits(officer.role, confirms)
  })
  return { found: 'citizen', citizen: recordOf(account, acts, heldUntil) }
}

async function accountOf(
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
