/** Accounts whose owner is told something instead of what somebody asked for. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Contact } from '../accounts/contact.ts'
import type { FlowState } from './step.ts'

type Taken = NonNullable<FlowState['taken']>

/** What the owner is told. */
export const noticeInstead = ({ suspended }: Taken) =>
  suspended ? 'still-suspended' : 'already-registered'

/** Where the owner is reached: by e-mail if it can be, as the code of somebody new would go. */
export const ownContact = ({ contacts }: FoundAccount): Contact | null =>
  contacts.find(({ channel, proven }) => proven && channel === 'email') ??
  contacts.find(({ proven }) => proven) ??
  null
