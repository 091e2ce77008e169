/** Two persons means two: an officer with another account, and a citizen who is the officer, are one. */
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { canonicalEmail } from '../../accounts/canonical-email.ts'
import type { Officer } from './officer-store.ts'

type Contact = Pick<FoundAccount['contacts'][number], 'channel' | 'value'>

type Person = Pick<Officer, 'id' | 'email'>

export const isSameMailbox = (one: string, other: string): boolean =>
  canonicalEmail(one.toLowerCase()) === canonicalEmail(other.toLowerCase())

/** The same officer, or another account of the same mailbox. An officer's address never changes. */
export const isSamePerson = (one: Person, other: Person): boolean =>
  one.id === other.id || isSameMailbox(one.email, other.email)

/** The addresses of citizens, for `isOneOf`. */
export const emailsOf = (
  ...accounts: readonly ({ readonly contacts: readonly Contact[] } | null)[]
): readonly string[] =>
  accounts.flatMap((account) =>
    (account?.contacts ?? []).flatMap(({ channel, value }) => (channel === 'email' ? [value] : [])),
  )

/** Nobody decides about themselves, or looks at their own record. */
export const isOneOf = (emails: readonly string[], { email }: Pick<Person, 'email'>): boolean =>
  emails.some((one) => isSameMailbox(one, email))
