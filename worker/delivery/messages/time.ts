/** Moments as citizens of a municipality read them. */

/** E.g. `21 de noviembre de 2026, 18:27 GMT-5`. */
export const longTime = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  }).format(at * 1000)

/** E.g. `21 nov 2026, 18:27`: for an SMS, where every character counts. */
export const shortTime = (at: number, locale: string, timeZone: string): string =>
  new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    timeZone,
  }).format(at * 1000)
