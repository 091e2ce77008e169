/**
 * Help for somebody who has an account and is at the counter: the document is retyped, and must be theirs; what comes of it
 * is a proposal, which another officer confirms.
 */
import type { AssistedRecoveryBody } from '../../../contract/desk/assistance.ts'
import { documentKindsOf } from '../../../contract/desk/registration.ts'
import type { StoredIdentifier } from '../../accounts/account-encryption.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { AuthError } from '../../auth-error.ts'
import { countSearch } from '../citizens/count-search.ts'
import { documentInHand, seenAs } from '../citizens/document-in-hand.ts'
import { isOwnRecord } from '../citizens/find-citizen.ts'
import { requireInHand } from '../citizens/in-hand.ts'
import { accountInUse } from '../citizens/account-by-id.ts'
import { leaseOfCitizen } from '../citizens/leases.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import type { AssistedRecovery } from '../proposals/assisted-recovery.ts'
import { proposeInHand } from '../two-officers.ts'
import { requireAssistance } from './require-assistance.ts'

/**
 * The document in hand, which is this person's.
 *
 * @throws AuthError as `proposeRecovery`
 */
export async function documentSeen(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  typed: string,
): Promise<{ readonly account: FoundAccount; readonly document: StoredIdentifier }> {
  requireAssistance(desk)
  // Before anything is compared: a document could be guessed here as well.
  await countSearch(desk, officer, 'in_person')
  await requireInHand(desk, officer, leaseOfCitizen(id))
  const account = await accountInUse(desk, id)
  if (!account) throw new AuthError('proposal_lapsed')
  if (isOwnRecord(account, officer)) throw new AuthError('own_case')
  // One that signs in here: with another the code would open nothing, and the account would rest on nothing.
  const found = documentInHand(account, typed, documentKindsOf(desk.municipality.public))
  if (!found)
    throw new AuthError('invalid_answer', { fields: { document: 'identifier_unrecognised' } })
  return { account, document: seenAs(found) }
}

/**
 * Proposes a code on paper for the account.
 *
 * @throws AuthError `invalid_answer` for another document, `case_not_held`, `own_case`, `proposal_pending`,
 *   `proposal_lapsed` for an account that is not in use, `too_many_attempts`, `not_found` where the city does not
 */
export async function proposeRecovery(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  body: AssistedRecoveryBody,
): Promise<void> {
  const { document } = await documentSeen(desk, officer, id, body.document)
  const content: AssistedRecovery = { document, reason: body.reason }
  await proposeInHand(desk, officer, [leaseOfCitizen(id)], {
    kind: 'assisted-recovery',
    subject: id,
    content,
  })
}
