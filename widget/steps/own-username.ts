/** The user name of whoever is signed in, for password managers. */
import { signInName } from '../../contract/sign-in-name.ts'
import type { FlowScreenContext } from './screen-context.ts'

/** What this city signs in with, which is what the password manager knows the password by. */
export const ownUsername = ({ profile, account }: FlowScreenContext): string =>
  account
    ? (signInName(profile, [
        ...account.documents,
        ...account.contacts.map(({ channel, value }) => ({ kind: channel, value })),
      ]) ?? '')
    : ''
