/** A stretch of time in the citizen's words. */
import { msg, str } from '../locale/msg.ts'
import { readLocale } from '../locale/read-locale.ts'

/** `45 segundos`, `2 minutos`, `3 horas`: rounded up, so that nobody comes back too early. */
export function spokenWait(seconds: number, locale: string): string {
  const [amount, unit] =
    seconds < 60
      ? ([Math.max(1, Math.ceil(seconds)), 'second'] as const)
      : seconds < 7200
        ? ([Math.ceil(seconds / 60), 'minute'] as const)
        : ([Math.ceil(seconds / 3600), 'hour'] as const)
  return new Intl.NumberFormat(readLocale(locale), {
    style: 'unit',
    unit,
    unitDisplay: 'long',
  }).format(amount)
}

/** `14:05`, in the clock of the citizen's device. */
export const spokenTime = (date: Date, locale: string): string =>
  new Intl.DateTimeFormat(readLocale(locale), { hour: '2-digit', minute: '2-digit' }).format(date)

/** `la 1:05`, `las 2:05`, so many seconds from now: an hour has its article in Spanish, and `a. m.` its own full stop. */
export function hourIn(seconds: number, locale: string): string {
  const time = spokenTime(new Date(Date.now() + seconds * 1000), locale).replace(/\.$/, '')
  return /^0?1\D/.test(time) ? msg(str`la ${time}`) : msg(str`las ${time}`)
}

/** `21 de noviembre de 2026`. @param at seconds since 1970 */
export const spokenDay = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'long' }).format(at * 1000)

const dayOf = (date: Date) => Math.round(new Date(date).setHours(12, 0, 0, 0) / 86_400_000)

/** `hoy, 14:05`, `ayer, 14:05`, `21 nov 2026, 14:05`. @param at seconds since 1970 */
export function spokenMoment(at: number, locale: string, now = new Date()): string {
  const date = new Date(at * 1000)
  const tag = readLocale(locale)
  const days = dayOf(date) - dayOf(now)
  if (days !== 0 && days !== -1)
    return new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeStyle: 'short' }).format(date)
  const day = new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day')
  return `${day}, ${new Intl.DateTimeFormat(tag, { timeStyle: 'short' }).format(date)}`
}
