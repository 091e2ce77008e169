/** What an account has proven, and how its owner was recognised, in the words of `acr`. */
import { levels, type Level } from '../../contract/level.ts'

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

/** Whether a second factor was shown in the session, by the names of RFC 8176. */
export const showsFactor = (methods: readonly string[]): boolean => methods.includes('mfa')
