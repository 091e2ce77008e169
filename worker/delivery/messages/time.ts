/** Moments and stretches of time as citizens of a municipality read them. */

const parts = {
  day: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/**
 * E.g. `21 de noviembre de 2026, 18:27 (hora de Ecuador)`: the city's clock, by its name in the citizen's words.
 *
 * @param own what the city calls it, where that is not the name of its zone
 */
export function longTime(at: number, tag: string, timeZone: string, own?: string): string {
  const time = new Intl.DateTimeFormat(tag, { ...parts, month: 'long', timeZone }).format(at * 1000)
  return `${time} (${own ?? zoneName(at, tag, timeZone)})`
}

function zoneName(at: number, tag: string, timeZone: string): string {
  const names = new Intl.DateTimeFormat(tag, { timeZone, timeZoneName: 'longGeneric' })
  return (
    names.formatToParts(at * 1000).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone
  )
}

/** E.g. `21 nov 2026, 18:27 GMT-5`: for an SMS, where every character counts. */
export const shortTime = (at: number, tag: string, timeZone: string): string =>
  new Intl.DateTimeFormat(tag, {
    ...parts,
    month: 'short',
    timeZone,
    timeZoneName: 'shortOffset',
  }).format(at * 1000)

/**
 * E.g. `10 minutos`, `2 horas`; `10 min`, `2 h` when short. Whole hours are said as hours and several whole days as
 * days, because nobody counts two of them in minutes.
 */
export function stretch(minutes: number, tag: string, unitDisplay: 'long' | 'short'): string {
  const [amount, unit] =
    minutes % 1440 === 0 && minutes > 1440
      ? ([minutes / 1440, 'day'] as const)
      : minutes % 60 === 0
        ? ([minutes / 60, 'hour'] as const)
        : ([minutes, 'minute'] as const)
  return new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay })
    .format(amount)
    .replace(/\s/g, ' ')
}

/** A language as it is written in a country: `es` in EC is `es-EC`, and `es-MX` stays what it is. */
export const tagOf = (locale: string, country: string): string =>
  new Intl.Locale(locale).region ? locale : `${locale}-${country}`
