/** Accounts whose owner is told something instead of what somebody asked for. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Contact } from '../accounts/contact.ts'
import type { FlowState } from './step.ts'

type Taken = NonNullable<FlowState['taken']>

/** The message that the owner receives instead. */
export const noticeInstead = ({ suspended }: Pick<Taken, 'suspended'>) =>
  suspended ? 'still-suspended' : 'already-registered'

/** The owner's contact: the e-mail address if there is one, because the code of a new registration would go there. */
export function ownContact(account: FoundAccount): Contact | null {
  const contacts = recoveringContacts(account)
  return contacts.find(({ channel }) => channel === 'email') ?? contacts[0] ?? null
}

/** Contacts by which the account is recovered: proven, and none that has just taken another's place (T44). */
export const recoveringContacts = ({ contacts }: Pick<FoundAccount, 'contacts'>) =>
  contacts.filter(({ proven, undoableUntil }) => proven && undoableUntil === undefined)
