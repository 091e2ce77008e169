/** A stretch of time in the citizen's words. */
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { zoneName } from '../../contract/zone-name.ts'
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

/** The clock of the municipality, whose letters tell its time too: the citizen may be in another country. */
export interface CityTime {
  readonly locale: string
  /** IANA name. */
  readonly timeZone: string
  /** What the city calls it, where that is not the name of its zone. */
  readonly name?: string | undefined
}

/** That of the municipality on whose screen something is said. */
export const cityTime = ({
  profile: { timeZone, wording },
  locale,
}: {
  readonly profile: Pick<PublicProfile, 'timeZone' | 'wording'>
  readonly locale: Locale
}): CityTime => ({ locale, timeZone, name: wording?.[locale]?.time })

const clock = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const

/** `18:05`, as a letter writes it. */
const spokenTime = (date: Date, { locale, timeZone }: CityTime): string =>
  new Intl.DateTimeFormat(readLocale(locale), { ...clock, timeZone }).format(date)

/** `hora de Ecuador`, as a letter names it. */
export const timeName = ({ locale, timeZone, name }: CityTime): string =>
  zoneName(readLocale(locale), timeZone, name)

/** `la 01:05 (hora de Ecuador)`, `las 14:05 (hora de Ecuador)`, so many seconds from now: an hour has its article in Spanish. */
export function hourIn(seconds: number, city: CityTime): string {
  const date = new Date(Date.now() + seconds * 1000)
  const time = spokenTime(date, city)
  const named = `${time} (${timeName(city)})`
  return time.startsWith('01') ? msg(str`la ${named}`) : msg(str`las ${named}`)
}

/** `21 de noviembre de 2026`. @param at seconds since 1970 */
export const spokenDay = (at: number, { locale, timeZone }: CityTime): string =>
  new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'long', timeZone }).format(at * 1000)

/** Counts the days of the municipality's calendar. */
function dayOf(date: Date, timeZone: string): number {
  const parts = new Intl.DateTimeFormat('en', { timeZone, dateStyle: 'short' }).formatToParts(date)
  const part = (wanted: string) => Number(parts.find(({ type }) => type === wanted)?.value)
  return Date.UTC(2000 + part('year'), part('month') - 1, part('day')) / 86_400_000
}

/** `hoy, 14:05`, `ayer, 14:05`, `21 nov 2026, 14:05`. @param at seconds since 1970 */
export function spokenMoment(at: number, city: CityTime, now = new Date()): string {
  const { locale, timeZone } = city
  const date = new Date(at * 1000)
  const tag = readLocale(locale)
  const days = dayOf(date, timeZone) - dayOf(now, timeZone)
  const day =
    days === 0 || days === -1
      ? new Intl.RelativeTimeFormat(tag, { numeric: 'auto' }).format(days, 'day')
      : new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone }).format(date)
  return `${day}, ${spokenTime(date, city)}`
}
