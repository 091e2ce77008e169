/** What a city says of second factors. */
import type { AccountFlow } from './account-flows.ts'
import type { EnrolledFactor } from './factors/index.ts'

export interface FactorSetting {
  /** Those that citizens may turn on, the one that the city recommends first. */
  readonly kinds: readonly [EnrolledFactor, ...EnrolledFactor[]]
  /** Everybody has one: whoever has none turns it on at the next sign-in. May, and need not, when absent. */
  readonly required?: true
  /** What only somebody who has one can do in the account. */
  readonly requiredFor?: readonly AccountFlow[]
}
