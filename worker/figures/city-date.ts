/** The date that a city's calendar has at a moment. */
import { days } from '../../contract/units.ts'

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  // Written as ISO 8601 has it.
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  clocks.set(timeZone, made)
  return made
}

/** What the city's clocks show at a moment, as if it were UTC. */
const shownAt = (at: number, timeZone: string): number =>
  Date.parse(
    `${clockOf(timeZone)
      .format(at * 1000)
      .replace(' ', 'T')}Z`,
  ) / 1000

/**
 * @param at seconds since 1970
 * @param timeZone IANA
 * @returns midnight UTC of that date, so that a day has one name, however long the city's clocks make it
 */
export function dateOf(at: number, timeZone: string): number {
  const shown = shownAt(at, timeZone)
  return shown - (shown % days(1))
}

/**
 * @param date e.g. `2026-11-30`
 * @returns the second at which it begins in the city
 */
export function beginningOf(date: string, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000
  const aheadAt = (at: number) => shownAt(at, timeZone) - at
  return midnight - aheadAt(midnight - aheadAt(midnight))
}
