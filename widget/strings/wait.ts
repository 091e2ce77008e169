/** A stretch of time in the citizen's words. */
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

/** `21 de noviembre de 2026`. @param at seconds since 1970 */
export const spokenDay = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'long' }).format(at * 1000)

/** `21 nov 2026, 14:05`. @param at seconds since 1970 */
export const spokenMoment = (at: number, locale: string): string =>
  new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'medium', timeStyle: 'short' }).format(
    at * 1000,
  )
