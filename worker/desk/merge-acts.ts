/**
 * Proposes that two accounts of one person become one. Both records are in the officer's hand; the document of the account
 * that stays is retyped from the original, and so is one of the other that is to go over.
 */
import type { MergeBody } from '../../contract/desk/duplicates.ts'
import { readIdentifier } from '../../contract/fields/identifier.ts'
import type { StoredIdentifier } from '../accounts/account-encryption.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import { AuthError } from '../auth-error.ts'
import { ConflictError } from '../db/database.ts'
import { countSearch } from './count-search.ts'
import type { Desk } from './desk.ts'
import { isOwnRecord } from './find-citizen.ts'
import { inHand, requireInHand } from './in-hand.ts'
import { leaseOfCitizen } from './leases.ts'
import type { SignedInOfficer } from './officer-sessions.ts'
import { bothAccounts, hindrance, type MergeOfAccounts } from './proposals/account-merge.ts'
import { proposing } from './two-officers.ts'
import { kindsOf } from './typed-names.ts'

const wrongField = (
  field: 'document' | 'goesOver',
  error: 'identifier_unrecognised' | 'choice_unknown',
) => new AuthError('invalid_answer', { fields: { [field]: error } })

/** The document of this account that was typed; undefined for none. */
function documentIn(
  { municipality }: Desk,
  account: FoundAccount,
  typed: string,
): StoredIdentifier | undefined {
  const kinds = kindsOf(municipality.public).filter(
    (kind) => kind !== 'user-id' && kind !== 'email',
  )
  const found = readIdentifier(typed, kinds)
  return account.identifiers.find(({ kind, value }) =>
    found.some((one) => one.kind === kind && one.value === value),
  )
}

/**
 * @param id the account that stays
 * @throws AuthError `not_found` where the city merges none, `too_many_attempts`, `case_not_held`, `own_case`,
 *   `invalid_answer` for a number that is not the account's, or of a kind that the one that stays has, `merge_hindered`,
 *   `proposal_pending`, `permission_refused`, `proposal_lapsed` where an account is gone
 */
export async function proposeMerge(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  { closes: other, document, goesOver: typed, reason }: MergeBody,
): Promise<void> {
  const { database, leases, settings } = desk
  if (!settings.duplicates) throw new AuthError('not_found')
  // Before anything is compared: a document could be guessed here as well.
  await countSearch(desk, officer, 'in_person')
  const held = [leaseOfCitizen(id), leaseOfCitizen(other)]
  await requireInHand(desk, officer, ...held)
  const both = await bothAccounts(desk, id, other)
  if (!both) throw new AuthError('proposal_lapsed')
  const { stays, closes } = both
  if (isOwnRecord(stays, officer) || isOwnRecord(closes, officer)) throw new AuthError('own_case')
  if (!documentIn(desk, stays, document)) throw wrongField('document', 'identifier_unrecognised')
  const goesOver = typed === '' ? null : documentIn(desk, closes, typed)
  if (goesOver === undefined) throw wrongField('goesOver', 'identifier_unrecognised')
  // Two numbers of one kind are two persons', or one of them is wrong: none goes over.
  if (goesOver && stays.identifiers.some(({ kind }) => kind === goesOver.kind))
    throw wrongField('goesOver', 'choice_unknown')
  const hindered = await hindrance(desk, both)
  if (hindered) throw hindered
  const content: MergeOfAccounts = {
    closes: other,
    goesOver: goesOver && { kind: goesOver.kind, value: goesOver.value },
    reason,
  }
  const { writes } = await proposing(desk, officer, { kind: 'account-merge', subject: id, content })
  try {
    await database.batch(
      ...inHand(desk, officer, ...held),
      ...writes,
      ...held.map((name) => leases.release(name, officer.id)),
    )
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    await requireInHand(desk, officer, ...held)
    throw new AuthError('proposal_pending', { cause })
  }
}
