/**
 * Somebody is at the counter with the document of an account, and it is to be written down that they were seen. Whoever
 * has typed the number first may be somebody else: where the account has a proven contact, the person reads out a code
 * that went there.
 */
import type { SightingBody, SightingCodeBody } from '../../../contract/desk/assistance.ts'
import type { ContactCodeSent } from '../../../contract/desk/contact-change.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Contact } from '../../accounts/contact.ts'
import { AuthError } from '../../auth-error.ts'
import { leaseOfCitizen } from '../citizens/leases.ts'
import { checkCode, readContact, sendCode } from '../contacts/code-at-counter.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import type { Sighted } from '../proposals/sighting.ts'
import { proposeInHand } from '../two-officers.ts'
import { documentSeen } from './assist-in-person.ts'

/** One of the account's proven contacts, retyped as the person says it. @throws AuthError `invalid_answer` */
function contactIn(desk: Desk, { contacts }: FoundAccount, typed: string): Contact {
  const { channel, value } = readContact(desk, typed)
  if (!contacts.some((one) => one.proven && one.channel === channel && one.value === value))
    throw new AuthError('invalid_answer', { fields: { contact: 'choice_unknown' } })
  return { channel, value }
}

/** One that has just come may be a thief's, and so may the one that it takes the place of. */
function requireSettled({ contacts }: FoundAccount): void {
  if (contacts.some(({ undoableUntil }) => undoableUntil !== undefined))
    throw new AuthError('change_pending')
}

/**
 * Sends a code to a proven contact of the account, for its citizen to say at the counter.
 *
 * @param source address of the officer's network
 * @throws AuthError as `proposeRecovery`; `invalid_answer` for a contact that is not the account's, `change_pending`
 */
export async function sendSightingCode(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  body: SightingCodeBody,
  source: string,
): Promise<ContactCodeSent> {
  const { account } = await documentSeen(desk, officer, id, body.document)
  requireSettled(account)
  const contact = contactIn(desk, account, body.contact)
  return sendCode(desk, officer, { account, contact, act: 'sighting' }, source)
}

/**
 * Proposes that the person was seen with the document.
 *
 * @throws AuthError as `sendSightingCode`; `invalid_answer` where a code is needed and there is none, `wrong_code` and its
 *   like, `proposal_pending`
 */
export async function proposeSighting(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  body: SightingBody,
): Promise<void> {
  const { account, document } = await documentSeen(desk, officer, id, body.document)
  requireSettled(account)
  const { contact, spent } = await proven(desk, officer, account, body.proof)
  const content: Sighted = { document, contact }
  const act = { kind: 'sighting', subject: id, content } as const
  await proposeInHand(desk, officer, [leaseOfCitizen(id)], act, spent)
}

/** Which contact was proven; none where the account has none that could be. */
async function proven(
  desk: Desk,
  officer: SignedInOfficer,
  account: FoundAccount,
  proof: SightingBody['proof'],
) {
  if (!account.contacts.some((one) => one.proven)) return { contact: null, spent: [] }
  if (!proof) throw new AuthError('invalid_answer', { fields: { contact: 'required' } })
  const contact = contactIn(desk, account, proof.contact)
  await checkCode(desk, officer, { account, contact, act: 'sighting' }, proof)
  return { contact, spent: desk.ports.codes.spend(proof.challenge) }
}
