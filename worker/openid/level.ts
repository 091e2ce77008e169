/** How sure the city is of who somebody is: what the account has proven, in the words of `acr`. */
import type { FoundAccount } from '../accounts/account-reader.ts'

/**
 * 1 an e-mail or telephone · 2 a document that nobody else holds, too · 3 confirmed at the civil register's own contact ·
 * 4 one of its documents was seen with its person, by two officers.
 */
export const levels = [1, 2, 3, 4] as const

export type Level = (typeof levels)[number]

/** What a service can ask for: a level, and whether a second factor was shown in the session. */
export interface Assurance {
  readonly level: Level
  readonly factor: boolean
}

export const acrOf = ({ level, factor }: Assurance): string =>
  `urn:citizen:${level}${factor ? ':mfa' : ''}`

/** The weakest first. */
const assurances: readonly Assurance[] = [false, true].flatMap((factor) =>
  levels.map((level) => ({ level, factor })),
)

/** @param withFactors whether the city has second factors */
export const acrValues = (withFactors: boolean): readonly string[] =>
  assurances.filter(({ factor }) => withFactors || !factor).map(acrOf)

/** The weakest of what several values ask for, since any of them would do; undefined where none is known here. */
export const weakestIn = (values: readonly unknown[]): Assurance | undefined =>
  assurances.find((one) => values.includes(acrOf(one)))

/** What the account has proven; how strongly its owner was recognised just now stands in `amr`. */
export function levelOf({ identifiers }: Pick<FoundAccount, 'identifiers'>): Level {
  const documents = identifiers.filter(({ kind }) => kind !== 'email' && kind !== 'user-id')
  if (documents.some(({ seen }) => seen)) return 4
  if (documents.some(({ proven }) => proven)) return 3
  return documents.length > 0 ? 2 : 1
}

/** Whether a second factor was shown in the session, by the names of RFC 8176. */
export const showsFactor = (methods: readonly string[]): boolean => methods.includes('mfa')
