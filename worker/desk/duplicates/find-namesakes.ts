/**
 * Finds accounts that one person has twice: by name and birth, retyped from the document in hand or taken from a record
 * that the officer has in hand. Counted and on record like any search, and nothing of what was typed.
 */
import type { CitizenRecord, SearchAnswer, SearchReason } from '../../../contract/desk/citizens.ts'
import type { NameSearchBody } from '../../../contract/desk/duplicates.ts'
import { accountStore } from '../../accounts/account-store.ts'
import { findsByName, personIn, type PersonName } from '../../accounts/person-name.ts'
import { personNames } from '../../accounts/person-names.ts'
import { AuthError } from '../../auth-error.ts'
import { accountById } from '../citizens/account-by-id.ts'
import { countSearch } from '../citizens/count-search.ts'
import { isOwnRecord } from '../citizens/find-citizen.ts'
import { requireInHand } from '../citizens/in-hand.ts'
import { leaseOfCitizen } from '../citizens/leases.ts'
import { recordInHand } from '../citizens/records-in-hand.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'

/** @throws AuthError `not_found` where the city's desk looks for nobody by name */
function requireByName({ municipality }: Desk): void {
  if (!findsByName(municipality)) throw new AuthError('not_found')
}

/**
 * By what is retyped from the document in hand.
 *
 * @throws AuthError `too_many_attempts`, `own_case`, `case_held`, `not_found`
 */
export async function findByName(
  desk: Desk,
  officer: SignedInOfficer,
  { reason, ...person }: NameSearchBody,
): Promise<SearchAnswer> {
  requireByName(desk)
  await countSearch(desk, officer, reason)
  const citizens = await foundBy(desk, officer, person, reason)
  const [only] = citizens
  if (!only) return { found: 'nobody' }
  return citizens.length === 1
    ? { found: 'citizen', citizen: only }
    : { found: 'namesakes', citizens }
}

/**
 * Other accounts of the name and birth of one that is in the officer's hand.
 *
 * @throws AuthError as `findByName`; `case_not_held`
 */
export async function findDoubles(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  reason: SearchReason,
): Promise<readonly CitizenRecord[]> {
  requireByName(desk)
  await countSearch(desk, officer, reason)
  await requireInHand(desk, officer, leaseOfCitizen(id))
  const account = await accountById(desk, id)
  if (!account) throw new AuthError('already_done')
  return foundBy(desk, officer, personIn(account.view.details), reason, id)
}

/** @param except whose doubles they are */
async function foundBy(
  desk: Desk,
  officer: SignedInOfficer,
  person: PersonName,
  reason: SearchReason,
  except?: string,
): Promise<readonly CitizenRecord[]> {
  const { database, keys, municipality, record } = desk
  const [ids] = await database.batch(
    await personNames(database, keys, municipality).namesakes(person),
  )
  const store = accountStore(database, keys, municipality)
  const others = ids.filter((id) => id !== except).map((id) => store.findById(id))
  const found = others.length === 0 ? [] : await database.batch(...others)
  const accounts = found.flatMap((account) => (account ? [account] : []))
  const entry = { officer: officer.id, reason, by: 'name_and_birth' } as const
  const entries =
    accounts.length === 0
      ? [record('citizen_searched', except ?? officer.id, { ...entry, found: 'nobody' })]
      : accounts.map((account) =>
          record('citizen_searched', account.id, {
            ...entry,
            found: isOwnRecord(account, officer) ? 'own' : 'citizen',
          }),
        )
  await database.batch(...(await Promise.all(entries)))
  if (accounts.some((account) => isOwnRecord(account, officer))) throw new AuthError('own_case')
  const records: CitizenRecord[] = []
  // One after the other: each is taken in hand, and the first that another has stops it.
  for (const account of accounts) records.push(await recordInHand(desk, officer, account))
  return records
}
