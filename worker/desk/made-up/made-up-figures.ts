/** Local development only: two days as a city has them, so that there is something to look at. */
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
  ['limit', 'signInFromSource', 5],
  ['limit', 'messageToDestination', 3],
  ['delivery', 'brevo/sent', 30],
  ['delivery', 'brevo/delivered', 80],
  ['delivery', 'brevo/bounced', 2],
]

/** Of a day's busiest hour, by how far the hour is from eleven in the morning of the city. */
const shareAt = (hoursAway: number) => Math.max(0, Math.cos((hoursAway / 14) * Math.PI))

export function madeUpFigures({ database, slug, municipality, now }: Desk): Write {
  const { timeZone } = municipality.public
  const hourFormat = new Intl.DateTimeFormat('en', { timeZone, hour: 'numeric', hourCycle: 'h23' })
  const counted = Array.from({ length: 48 }, (_, ago) => hourOf(now()) - ago * 3600).flatMap(
    (hour) => {
      const share = shareAt(Number(hourFormat.format(hour * 1000)) - 11)
      return busiest.map(([metric, name, most]): Counted => ({
        municipality: slug,
        hour,
        metric,
        name,
        count: Math.round(most * share),
      }))
    },
  )
  const some = counted.filter(({ count }) => count > 0)
  return added(database, some, (city) => (city === slug ? timeZone : undefined))
}
