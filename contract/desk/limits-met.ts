/** Limits that officers have met, as their supervisor is told. */

export interface LimitMet {
  /** Officer's id and name. */
  readonly officer: string
  readonly name: string
  /** `searchOfOfficer` or `actOfOfficer`. */
  readonly limit: string
  /** First second of the hour. */
  readonly hour: number
  /** How often in it. */
  readonly count: number
}
