/** How long to wait before the next try. */

/** Seconds before the second try, the third, and so on; the last one for all that follow. */
const waits = [2, 8, 30, 60, 120, 300, 900] as const

/**
 * Spreads the tries, so that a provider that comes back is not met by everybody at once.
 *
 * @param attempts tries made so far, 1 at least
 * @param chance from 0 up to 1: shortens or lengthens the wait by up to a quarter
 * @returns whole seconds
 */
export function backOff(attempts: number, chance: number): number {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? waits[0]
  return Math.max(1, Math.round(wait * (0.75 + chance / 2)))
}
