/** Local development only: two days by the hour and two months by the day as a city has them, so that there is something to compare. */
import { days, hours } from '../../../contract/units.ts'
import type { Write } from '../../db/database.ts'
import { added, hourOf, type Counted, type Metric } from '../../figures/counters.ts'
import type { Desk } from '../desk.ts'

/** So many an hour at the busiest, by metric and name. */
const busiest: readonly (readonly [Metric, string, number])[] = [
  ['event', 'signed_in', 180],
  ['event', 'registered', 26],
  ['event', 'recovered', 14],
  ['attempt', 'sign_in_failed', 40],
  ['flow', 'register/person', 9],
  ['flow', 'register/confirm', 12],
  ['flow', 'register/done', 26],
  ['flow', 'recover/account', 4],
  ['flow', 'recover/done', 14],
  ['duration', 'register/60', 5],
  ['duration', 'register/120', 12],
  ['duration', 'register/300', 7],
  ['duration', 'register/longer', 2],
  ['refusal', 'wrong_credentials', 38],
  ['refusal', 'wrong_code', 11],
  ['refusal', 'proof_of_work_required', 6],
  ['refusal', 'code_expired', 4],
  ['refusal', 'invalid_answer', 9],
  ['refusal', 'too_soon', 3],
  ['refusal', 'too_many_attempts', 2],
  ['refusal', 'account_suspended', 1],
  ['limit', 'signInFromSource', 5],
  ['limit', 'messageToDestination', 3],
  ['limit', 'messageFromSource', 1],
  // One provider's messages arrive, the other's bounce more often than they should.
  ['delivery', 'brevo/sent', 30],
  ['delivery', 'brevo/delivered', 80],
  ['delivery', 'brevo/bounced', 2],
  ['delivery', 'brevo/complained', 1],
  ['delivery', 'mailgun/sent', 12],
  ['delivery', 'mailgun/delivered', 18],
  ['delivery', 'mailgun/bounced', 7],
  ['delivery', 'mailgun/undeliverable', 3],
  ['delivery', 'twilio/sent', 9],
  ['delivery', 'twilio/delivered', 21],
  ['delivery', 'twilio/expired', 2],
]

/** Of a day's busiest hour, by how far the hour is from eleven in the morning of the city. */
const shareAt = (hoursAway: number) => Math.max(0, Math.cos((hoursAway / 14) * Math.PI))

/** A whole day is so many of its busiest hours. */
const hoursOfDay = 9

/** Of a weekday, by the day of the week: offices are shut on Sundays. */
const shareOfDay = [0.35, 1.1, 1, 1, 0.95, 0.9, 0.5] as const

export function madeUpFigures({ database, slug, municipality, now }: Desk): Write {
  const { timeZone } = municipality.public
  const hourFormat = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' })
  const last = hourOf(now())
  const counts = (hour: number, share: number) =>
    busiest.map(([metric, name, most]): Counted => ({
      municipality: slug,
      hour,
      metric,
      name,
      count: Math.round(most * share),
    }))
  const byHour = Array.from({ length: 48 }, (_, ago) => last - ago * hours(1)).flatMap((hour) =>
    counts(hour, shareAt(Number(hourFormat.format(hour * 1000)) - 11)),
  )
  const byDay = Array.from({ length: 57 }, (_, ago) => last - (ago + 3) * days(1)).flatMap((day) =>
    counts(day, hoursOfDay * (shareOfDay[new Date(day * 1000).getUTCDay()] ?? 1)),
  )
  const some = [...byHour, ...byDay].filter(({ count }) => count > 0)
  return added(database, some, (city) => (city === slug ? timeZone : undefined))
}
