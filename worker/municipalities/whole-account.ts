/** Whether an account can be signed in to and its person be reached, as the view `broken_accounts` has the rule. */
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Municipality } from './municipality.ts'
import { signInNames } from './sign-in-names.ts'

/** It has a name to sign in by; and a proven contact, or a document that was seen. */
export const isWhole = (
  { public: profile }: Pick<Municipality, 'public'>,
  { contacts, identifiers: names }: Pick<FoundAccount, 'contacts' | 'identifiers'>,
): boolean => {
  const signsIn = new Set<string>(signInNames(profile))
  const known = names.filter(({ kind }) => signsIn.has(kind))
  const hasEmail = signsIn.has('email') && contacts.some(({ channel }) => channel === 'email')
  return (
    (known.length > 0 || hasEmail) &&
    (contacts.some(({ proven }) => proven) || known.some(({ seen }) => seen))
  )
}
