/** What the timing Worker may be asked besides the product. Known to both sides of the wire. */

/** Names the world that a request is answered in. */
export const worldHeader = 'timing-world'

/**
 * - `plain`: the product as it is
 * - `leaky`: whoever has an account is answered ten milliseconds later: what the test must find
 * - `slow-database`: every call of D1 takes a fifth of a second longer
 * - `failing-queue`: no job can be handed over
 * - `failing-database-2`: the second call of D1 fails, and so on
 */
export type World =
  'plain' | 'leaky' | 'slow-database' | 'failing-queue' | `failing-database-${number}`

/** Milliseconds. */
export const leak = 10
export const slowness = 200

export const timingPaths = {
  /** Makes accounts of `Settler`s of one city. */
  accounts: '/timing/accounts',
  /** Empties what is counted, so that the next is treated as the first was. */
  calm: '/timing/calm',
} as const

/** Begins the id of every account that was made for the test. */
export const settled = 'acc_timing'

/** Somebody who is given an account. */
export interface Settler {
  readonly number: number
  readonly identifiers: readonly { readonly kind: string; readonly value: string }[]
  readonly email: string
}

export interface Settlers {
  readonly slug: string
  readonly people: readonly Settler[]
}
