/** The date that a city's calendar has at a moment. */

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(timeZone: string): Intl.DateTimeFormat {
  const known = formats.get(timeZone)
  if (known) return known
  // Written as ISO 8601 has it.
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' })
  formats.set(timeZone, made)
  return made
}

/**
 * @param at seconds since 1970
 * @param timeZone IANA
 * @returns midnight UTC of that date, so that a day has one name, however long the city's clocks make it
 */
export const dateOf = (at: number, timeZone: string): number =>
  Date.parse(`${formatOf(timeZone).format(at * 1000)}T00:00:00Z`) / 1000

const walls = new Map<string, Intl.DateTimeFormat>()

function wallOf(timeZone: string): Intl.DateTimeFormat {
  const known = walls.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  })
  walls.set(timeZone, made)
  return made
}

/** Seconds by which the city's clocks are ahead of UTC at a moment. */
const aheadAt = (at: number, timeZone: string): number =>
  Date.parse(
    `${wallOf(timeZone)
      .format(at * 1000)
      .replace(' ', 'T')}Z`,
  ) /
    1000 -
  at

/**
 * @param date e.g. `2026-11-30`
 * @returns the second at which it begins in the city
 */
export function beginningOf(date: string, timeZone: string): number {
  const midnight = Date.parse(`${date}T00:00:00Z`) / 1000
  const near = midnight - aheadAt(midnight, timeZone)
  return midnight - aheadAt(near, timeZone)
}
