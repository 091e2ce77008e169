/** Moments and stretches of time as citizens of a municipality read them. */
import { zoneName } from '../../../contract/zone-name.ts'

const parts = {
  day: 'numeric',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
} as const

/** A moment by the city's clock, which is named in the citizen's words. */
interface Moment {
  /** Seconds since 1970. */
  readonly at: number
  readonly tag: string
  readonly timeZone: string
  /** What the city calls its time, where that is not the name of its zone. */
  readonly own?: string | undefined
}

/** E.g. `21 de noviembre de 2026, 18:27 (hora de Ecuador)`; in an SMS `21 nov 2026, 18:27 (hora de Ecuador)`. */
export function spokenTime({ at, tag, timeZone, own }: Moment, month: 'long' | 'short'): string {
  const time = new Intl.DateTimeFormat(tag, { ...parts, month, timeZone }).format(at * 1000)
  return `${time} (${zoneName(tag, timeZone, own)})`
}

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
