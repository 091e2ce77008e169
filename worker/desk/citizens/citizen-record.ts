/** What of a citizen's record an officer is shown: enough to compare with the document in hand. */
import type { FoundAccount } from '../../accounts/account-reader.ts'

/** Tells the last letters: whoever holds the document sees whether it is that one. */
export const maskNumber = (value: string) => `•••••${value.slice(-3)}`

export const nameIn = ({ view: { details } }: FoundAccount): string => nameOfDetails(details)

export const nameOfDetails = (details: Readonly<Record<string, string>>): string =>
  [
    details['givenNames'],
    details['familyNames'],
    details['firstFamilyName'],
    details['secondFamilyName'],
    details['companyName'],
  ]
    .filter(Boolean)
    .join(' ')
