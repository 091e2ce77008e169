/** What a page calls a citizen. */
import type { AccountView } from '../../contract/account.ts'

export interface Greeted {
  readonly given: string
  /** Empty for companies, and for people with one name. */
  readonly family: string
}

/** What a name is found in. */
export type Known = Pick<AccountView, 'details' | 'contacts'>

/** A person by their names, a company by its own, anybody else by a contact. */
export const greetedOf = ({ details, contacts }: Known): Greeted => ({
  given: details['givenNames'] ?? details['companyName'] ?? contacts[0]?.value ?? '',
  family: details['familyNames'] ?? details['firstFamilyName'] ?? '',
})
