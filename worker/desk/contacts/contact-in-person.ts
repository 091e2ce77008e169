/**
 * A change of contact for somebody who is at the counter: the document is retyped and must be theirs, the new contact is
 * proven by a code, and what comes of it is a proposal, which another officer confirms.
 */
import type {
  ContactChangeBody,
  ContactCodeSent,
  ContactProofBody,
} from '../../../contract/desk/contact-change.ts'
import type { Identifier } from '../../../contract/fields/identifier.ts'
import { accountEncryption } from '../../accounts/account-encryption.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Contact } from '../../accounts/contact.ts'
import { namesMustBeFree } from '../../accounts/name-is-free.ts'
import { AuthError } from '../../auth-error.ts'
import { accountById } from '../citizens/account-by-id.ts'
import { countSearch } from '../citizens/count-search.ts'
import { documentInHand, seenAs } from '../citizens/document-in-hand.ts'
import { inHand, requireInHand } from '../citizens/in-hand.ts'
import { leaseOfCitizen, type LeaseName } from '../citizens/leases.ts'
import { kindsOf } from '../citizens/typed-names.ts'
import type { Desk } from '../desk.ts'
import type { SignedInOfficer } from '../officers/officer-sessions.ts'
import { isOneOf } from '../officers/same-person.ts'
import type { ContactChange } from '../proposals/contact-change.ts'
import { proposing } from '../two-officers.ts'
import { checkCode, readContact, sendCode } from './code-at-counter.ts'
import { openRequest } from './contact-request-store.ts'

/** What must be in the officer's hand: the citizen, and the request that is answered. */
const leasesOf = (account: string, request: string | undefined): readonly LeaseName[] => [
  leaseOfCitizen(account),
  ...(request === undefined ? [] : [{ kind: 'contact-request', id: request } as const]),
]

/** The document in hand, if it is this person's. @throws AuthError `invalid_answer` */
function readDocument({ municipality }: Desk, account: FoundAccount, typed: string): Identifier {
  const found = documentInHand(account, typed, kindsOf(municipality.public))
  if (!found)
    throw new AuthError('invalid_answer', { fields: { document: 'identifier_unrecognised' } })
  return found
}

/** A request is answered for whom it names, with a contact that was left in it. @throws AuthError `already_done` */
async function requireRequested(
  { database, keys, slug }: Desk,
  request: string,
  document: Identifier,
  { value }: Contact,
): Promise<void> {
  const [open] = await database.batch(openRequest(database, keys, slug, request))
  const isTheirs = open?.identifiers.some(
    (one) => one.kind === document.kind && one.value === document.value,
  )
  if (!open) throw new AuthError('already_done')
  if (!isTheirs)
    throw new AuthError('invalid_answer', { fields: { document: 'identifier_unrecognised' } })
  if (![open.email, open.phone].includes(value))
    throw new AuthError('invalid_answer', { fields: { contact: 'choice_unknown' } })
}

/** What is to be changed, judged. Of an account that is not in the officer's hand nothing is told. */
async function judged(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  { document: typed, contact: left, request }: ContactChangeBody,
): Promise<{ account: FoundAccount; document: Identifier; contact: Contact }> {
  await requireInHand(desk, officer, ...leasesOf(id, request))
  const account = await accountById(desk, id)
  if (account?.status !== 'active') throw new AuthError('proposal_lapsed')
  const document = readDocument(desk, account, typed)
  const contact = readContact(desk, left)
  if (isOneOf([contact.value], officer)) throw new AuthError('own_case')
  if (account.contacts.some(({ undoableUntil }) => undoableUntil !== undefined))
    throw new AuthError('change_pending')
  if (account.contacts.some(({ value, proven }) => proven && value === contact.value))
    throw new AuthError('invalid_answer', { fields: { contact: 'contact_unchanged' } })
  if (request !== undefined) await requireRequested(desk, request, document, contact)
  return { account, document, contact }
}

/**
 * Sends a code to the new contact, for the citizen to say at the counter.
 *
 * @param source address of the officer's network
 * @throws AuthError `case_not_held`, `invalid_answer`, `own_case`, `change_pending`, `proposal_lapsed` for an account that
 *   is not in use, `already_done` for a request that was answered, `too_many_attempts`
 */
export async function sendContactCode(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  body: ContactChangeBody,
  source: string,
): Promise<ContactCodeSent> {
  // Before anything is compared: a document could be guessed here as well.
  await countSearch(desk, officer, 'in_person')
  const { account, contact } = await judged(desk, officer, id, body)
  return sendCode(desk, officer, { account, contact, act: 'contact-change' }, source)
}

/**
 * Proposes the change, with the code that the citizen has read out.
 *
 * @throws AuthError as `sendContactCode`; `wrong_code` and its like, `contact_taken`, `proposal_pending`
 */
export async function proposeContactChange(
  desk: Desk,
  officer: SignedInOfficer,
  id: string,
  { challenge, code, ...body }: ContactProofBody,
): Promise<void> {
  const { database, keys, leases, ports, slug } = desk
  // As in `sendContactCode`: what is typed is compared before the code is.
  await countSearch(desk, officer, 'in_person')
  const { account, document, contact } = await judged(desk, officer, id, body)
  const at = { account, contact, act: 'contact-change' } as const
  await checkCode(desk, officer, at, { challenge, code })
  const content: ContactChange = {
    ...contact,
    document: seenAs(document),
    reason: body.reason,
    hasLetter: body.hasLetter,
    request: body.request ?? null,
  }
  const held = leasesOf(id, body.request)
  const kind = contact.channel === 'email' ? 'email' : 'phone'
  // Whose address it is was not told before the person had shown to read it.
  const blinds = await accountEncryption(keys, slug).blinds(kind, contact.value)
  const free = namesMustBeFree(database, slug, blinds)
  const proposal = await proposing(desk, officer, { kind: 'contact-change', subject: id, content })
  const isProposed = await ports.commit([
    ...inHand(desk, officer, ...held),
    ...free,
    ...ports.codes.spend(challenge),
    ...proposal.writes,
    ...held.map((name) => leases.release(name, officer.id)),
  ])
  if (isProposed) return
  await requireInHand(desk, officer, ...held)
  throw new AuthError((await ports.commit(free)) ? 'proposal_pending' : 'contact_taken')
}
