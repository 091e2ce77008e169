/** What a page calls a citizen. */
import type { AccountView } from '../../contract/account.ts'

export interface Greeted {
  readonly given: string
  /** Empty for companies, and for people with one name. */
  readonly family: string
}

/** What a name is found in. */
export type Known = Pick<AccountView, 'details' | 'contacts'>

/** A name that the city's register keeps to itself: `M••• R•••`. */
const isMask = (name: string | undefined) => name?.includes('•') ?? false

/** A person by their names, a company by its own, anybody else by a contact. */
export function greetedOf({ details, contacts }: Known): Greeted {
  const { givenNames, familyNames, firstFamilyName, companyName } = details
  const isNamed = givenNames !== undefined && !isMask(givenNames)
  return {
    given: (isNamed ? givenNames : companyName) ?? contacts[0]?.value ?? '',
    family: (isNamed ? (familyNames ?? firstFamilyName) : undefined) ?? '',
  }
}
