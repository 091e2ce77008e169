/** How it goes in one city, as officers are shown it: counts of persons only in fives. */
import {
  courses,
  durations,
  fates,
  figureOf,
  type Course,
  type Deliveries,
  type Figures,
  type Funnel,
  type Grain,
  type Share,
} from '../../contract/desk/figures.ts'
import { days, hours } from '../../contract/units.ts'
import { dateOf } from '../figures/city-date.ts'
import { countsSince, hourOf, type CountRow, type Metric } from '../figures/counters.ts'
import type { Desk } from './desk.ts'

/** How long a period is, and how many of them are shown. */
const spans = {
  hour: { length: hours(1), shown: 48 },
  day: { length: days(1), shown: 60 },
} as const satisfies Readonly<Record<Grain, unknown>>

/** What a course counts: whatever has one of these names. */
const counted: Readonly<Record<Course, Readonly<Partial<Record<Metric, readonly string[]>>>>> = {
  signed_in: { event: ['signed_in'] },
  registered: { event: ['registered'] },
  recovered: { event: ['recovered'] },
  sign_in_failed: { attempt: ['sign_in_failed'] },
  work_asked: { refusal: ['proof_of_work_required'] },
  stopped: { refusal: ['too_many_attempts', 'answers_used_up', 'factor_tries_used_up'] },
}

const recordOf = <Name extends string, Value>(names: readonly Name[], of: (name: Name) => Value) =>
  Object.fromEntries(names.map((name) => [name, of(name)])) as Readonly<Record<Name, Value>>

const total = (rows: readonly CountRow[]) => rows.reduce((sum, { count }) => sum + count, 0)

export async function figuresOf(desk: Desk, grain: Grain): Promise<Figures> {
  const { database, slug, municipality } = desk
  const { length, shown } = spans[grain]
  const now = desk.now()
  const last = grain === 'hour' ? hourOf(now) : dateOf(now, municipality.public.timeZone)
  const periods = Array.from({ length: shown }, (_, at) => last - (shown - 1 - at) * length)
  const from = periods[0] ?? last
  const zone = municipality.public.timeZone
  const [first, today] = [dateOf(from, zone), dateOf(now, zone)]
  const [all, ofDays] = await database.batch(
    countsSince(database, slug, grain, from),
    countsSince(database, slug, 'day', first),
  )
  const rows = all.filter(({ period }) => period <= last)
  const dates =
    grain === 'day'
      ? []
      : Array.from({ length: (today - first) / days(1) + 1 }, (_, at) => first + at * days(1))
  const of = (metric: Metric) => rows.filter((row) => row.metric === metric)
  return {
    grain,
    periods,
    courses: coursesIn(rows, periods),
    sums: recordOf(courses, (course) => figureOf(total(meantBy(course, rows)))),
    days: dates,
    totals: coursesIn(ofDays, dates),
    funnels: funnelsIn(desk, of('flow'), of('duration')),
    refusals: sharesOf(of('refusal')),
    deliveries: deliveriesIn(of('delivery')),
    limits: sharesOf(of('limit')),
  }
}

const meantBy = (course: Course, rows: readonly CountRow[]) =>
  rows.filter(({ metric, name }) => counted[course][metric as Metric]?.includes(name))

function coursesIn(rows: readonly CountRow[], periods: readonly number[]): Figures['courses'] {
  const courseOf = (course: Course) => {
    const byPeriod = Map.groupBy(meantBy(course, rows), ({ period }) => period)
    return periods.map((period) => figureOf(total(byPeriod.get(period) ?? [])))
  }
  return recordOf(courses, courseOf)
}

/** By name, the most frequent first. */
function sharesOf(rows: readonly CountRow[]): readonly Share[] {
  return [...Map.groupBy(rows, ({ name }) => name)]
    .map(([name, some]) => [name, total(some)] as const)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => ({ name, count: figureOf(count) }))
}

const done = { id: 'done', step: 'done' }

/** Of the flows of several steps that anybody has begun. */
function funnelsIn(
  { municipality }: Desk,
  ended: readonly CountRow[],
  took: readonly CountRow[],
): readonly Funnel[] {
  return Object.entries(municipality.public.flows).flatMap(([kind, steps]) => {
    const ofKind = ended.filter(({ name }) => name.startsWith(`${kind}/`))
    if (ofKind.length === 0 || steps.length < 2) return []
    // The first screen is answered before there is a flow.
    const asked = [...steps.slice(1).map(({ id, step }) => ({ id, step })), done]
    const places = asked.map(({ id }) => id)
    // A step that the profile no longer has was one of the first, as far as can be said.
    const placeOf = (name: string) => Math.max(0, places.indexOf(name.slice(kind.length + 1)))
    const reached = (from: number) => total(ofKind.filter(({ name }) => placeOf(name) >= from))
    return [
      {
        kind,
        steps: asked.map(({ step }, at) => ({ name: step, count: figureOf(reached(at)) })),
        took: durations.map((most) =>
          figureOf(total(took.filter(({ name }) => name === `${kind}/${most ?? 'longer'}`))),
        ),
      },
    ]
  })
}

function deliveriesIn(rows: readonly CountRow[]): readonly Deliveries[] {
  const byCarrier = Map.groupBy(rows, ({ name }) => name.split('/')[0] ?? '')
  return [...byCarrier].map(([carrier, some]) => ({
    carrier,
    fates: recordOf(fates, (fate) =>
      figureOf(total(some.filter(({ name }) => name === `${carrier}/${fate}`))),
    ),
    sum: figureOf(total(some)),
  }))
}
