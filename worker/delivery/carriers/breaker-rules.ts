/** When a carrier is left alone, and for how long: the rules of its circuit breaker. `breaker-store.ts` keeps its state in D1. */

/** Failures in a row after which nothing more is given to a carrier for a while. */
export const trippedAfter = 5

/** Tries of one message with a carrier before the next is tried, though the first may still be trusted. */
export const triesEach = 2

/** Seconds that a carrier is left alone at first, and at most: it doubles with every failed trial. */
export const coolDown = { first: 60, most: 900 } as const

/** Seconds that a trial may take: during a trial, one message has the carrier for itself. */
export const trialTime = 30

export type BreakerState = 'closed' | 'half-open' | 'open'

/** @param wait seconds until the carrier may be tried again, by D1's clock; null while nothing is held against it */
export const breakerStateOf = (wait: number | null): BreakerState =>
  wait === null ? 'closed' : wait > 0 ? 'open' : 'half-open'

/**
 * The order in which carriers are asked to take a message: the profile's, begun further on for a message that has been
 * tried.
 *
 * @param attempts of this message, this one included
 */
export function inTurn<T>(carriers: readonly T[], attempts: number): readonly T[] {
  const begin = Math.floor((attempts - 1) / triesEach) % Math.max(1, carriers.length)
  return [...carriers.slice(begin), ...carriers.slice(0, begin)]
}
