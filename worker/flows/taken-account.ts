/** Accounts whose owner is told something instead of what somebody asked for. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Contact } from '../accounts/contact.ts'
import type { FlowState } from './step.ts'

type Taken = NonNullable<FlowState['taken']>

/** The message that the owner receives instead. */
export const noticeInstead = ({ suspended }: Taken) =>
  suspended ? 'still-suspended' : 'already-registered'

/** The owner's contact: the e-mail address if there is one, because the code of a new registration would go there. */
export const ownContact = ({ contacts }: FoundAccount): Contact | null =>
  contacts.find(({ channel, proven }) => proven && channel === 'email') ??
  contacts.find(({ proven }) => proven) ??
  null
