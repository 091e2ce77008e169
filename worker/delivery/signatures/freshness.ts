/** How old a signed request may be. */
import { minutes } from '../../../contract/units.ts'
import { EventRefused } from '../events/event.ts'

/** How far the sender's clock and ours may be apart, and how long a recorded request could be played again. */
const tolerance = minutes(5)

/**
 * @param at when it was signed, seconds since 1970 as the sender wrote them
 * @param now seconds since 1970
 * @throws EventRefused
 */
export function requireFresh(at: string, now: number): void {
  if (!/^\d+$/.test(at) || Math.abs(Number(at) - now) > tolerance)
    throw new EventRefused('is not fresh')
}
