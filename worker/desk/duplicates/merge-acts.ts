/**
 * Proposes that two accounts of one person become one. Both records are in the officer's hand; the document of the account
 * that stays is retyped from the original, and so is one of the other that is to go over.
 */
import type { MergeBody } from '../../../contract/desk/duplicates.ts'
import { AuthError } from '../../auth-error.ts'
import { countSearch } from '../citizens/count-search.ts'
import { documentInHand, documentOf, seenAs } from '../citizens/document-in-hand.ts'
import { isOwnRecord } from '../citizens/find-citizen.ts'
import { requireInHand } from '../citizens/in-hand.ts'
import { leaseOfCitizen } from '../citizens/leases.ts'
import { kindsOf } from '../citizens/typed-names.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import {
  bothAccounts,
  hindrance,
  isReached,
  type MergeOfAccounts,
} from '../proposals/account-merge.ts'
import { proposeInHand } from '../two-officers.ts'

const wrongField = (
  field: 'document' | 'goesOver',
  error: 'identifier_unrecognised' | 'choice_unknown' | 'required',
) => new AuthError('invalid_answer', { fields: { [field]: error } })

/**
 * @param id the account that stays
 * @throws AuthError `not_found` where the city merges none, `too_many_attempts`, `case_not_held`, `own_case`,
 *   `invalid_answer` for a number that is not the account's, of a kind that the one that stays has, or missing where no
 *   message tells the person of the one that closes, a `MergeHindrance`,
 *   `proposal_pending`, `permission_refused`, `proposal_lapsed` where an account is gone
 */
export async function proposeMerge(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  { closes: other, document, goesOver: typed, reason }: MergeBody,
): Promise<void> {
  const { municipality, settings } = desk
  if (!settings.duplicates) throw new AuthError('not_found')
  // Before anything is compared: a document could be guessed here as well.
  await countSearch(desk, officer, 'in_person')
  const held = [leaseOfCitizen(id), leaseOfCitizen(other)]
  await requireInHand(desk, officer, ...held)
  const both = await bothAccounts(desk, id, other)
  if (!both) throw new AuthError('proposal_lapsed')
  const { stays, closes } = both
  if (isOwnRecord(stays, officer) || isOwnRecord(closes, officer)) throw new AuthError('own_case')
  const kinds = kindsOf(municipality.public)
  const shown = documentInHand(stays, document, kinds)
  if (!shown) throw wrongField('document', 'identifier_unrecognised')
  const goesOver = typed === '' ? null : documentInHand(closes, typed, kinds)
  if (goesOver === undefined) throw wrongField('goesOver', 'identifier_unrecognised')
  // Whom no message tells is here in person, and is handed a receipt.
  if (goesOver === null && !isReached(closes)) throw wrongField('goesOver', 'required')
  // Two numbers of one kind are two persons', or one of them is wrong: none goes over.
  if (goesOver && stays.identifiers.some(({ kind }) => kind === goesOver.kind))
    throw wrongField('goesOver', 'choice_unknown')
  // One that the register has confirmed would be a mere number there: whose it is is the account that stays.
  if (goesOver && documentOf(closes, goesOver)?.proven)
    throw wrongField('goesOver', 'choice_unknown')
  const hindered = await hindrance(desk, both)
  if (hindered) throw hindered
  const content: MergeOfAccounts = {
    closes: other,
    document: seenAs(shown),
    goesOver: goesOver && seenAs(goesOver),
    reason,
  }
  await proposeInHand(desk, officer, held, { kind: 'account-merge', subject: id, content })
}
