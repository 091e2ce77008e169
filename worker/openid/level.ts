/** How sure the city is of who somebody is: what the account has proven, in the words of `acr`. */
import type { FoundAccount } from '../accounts/account-reader.ts'

/**
 * 1 an e-mail or telephone · 2 a document that nobody else holds, too · 3 confirmed at the civil register's own contact ·
 * 4 seen by an officer, which no account is yet.
 */
export const levels = [1, 2, 3, 4] as const

export type Level = (typeof levels)[number]

export const acrOf = (level: Level): string => `urn:citizen:${level}`

export const acrValues = levels.map(acrOf)

/** Undefined for what is no level of ours. */
export const levelIn = (acr: string): Level | undefined =>
  levels.find((level) => acrOf(level) === acr)

/** What the account has proven; how strongly its owner was recognised just now stands in `amr`. */
export function levelOf({ identifiers }: Pick<FoundAccount, 'identifiers'>): Level {
  const documents = identifiers.filter(({ kind }) => kind !== 'email' && kind !== 'user-id')
  if (documents.some(({ proven }) => proven)) return 3
  return documents.length > 0 ? 2 : 1
}
