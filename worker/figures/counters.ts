/** Counters of hours and days, added to and read. */
import { and, eq, gte, sql } from 'drizzle-orm'
import type { Grain } from '../../contract/desk/figures.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { figures } from '../db/schema-figures.ts'
import { dateOf } from './city-date.ts'

/**
 * What is counted:
 * - `event`: entries of the audit, by event
 * - `attempt`: what strangers tried, by event
 * - `flow`: flows that are over, by kind and the step at which they stood: `register/code`, `register/done`
 * - `duration`: flows that were finished, by kind and a second of `durations`: `register/120`
 * - `delivery`: messages that have ended, by provider and fate: `brevo/sent`
 * - `refusal`: refusals, by the error's code
 * - `limit`: limits without room, by name
 */
export type Metric = 'event' | 'attempt' | 'flow' | 'duration' | 'delivery' | 'refusal' | 'limit'

/** So often in an hour. */
export interface Counted {
  readonly municipality: string
  /** First second of the hour. */
  readonly hour: number
  readonly metric: Metric
  /** Of a bounded list, and naming nobody. */
  readonly name: string
  readonly count: number
}

export const hourOf = (at: number): number => at - (at % 3600)

/** @param zoneOf the time zone of a municipality; what is of none is not counted */
export function added(
  { orm }: Database,
  counted: readonly Counted[],
  zoneOf: (municipality: string) => string | undefined,
): Statement {
  const rows = counted.flatMap(({ municipality, hour, metric, name, count }) => {
    const timeZone = zoneOf(municipality)
    if (timeZone === undefined) return []
    const rest = [metric, name, count] as const
    return [
      [municipality, 'hour', hour, ...rest],
      [municipality, 'day', dateOf(hour, timeZone), ...rest],
    ]
  })
  const column = (at: number) => sql.raw(`value ->> ${at}`)
  return write(
    orm.run(sql`INSERT INTO ${figures} (municipality, grain, period_at, metric, name, count)
      SELECT ${sql.join([0, 1, 2, 3, 4, 5].map(column), sql`, `)}
      FROM json_each(${JSON.stringify(rows)}) WHERE true
      ON CONFLICT DO UPDATE SET count = count + excluded.count`),
  )
}

export interface CountRow {
  readonly period: number
  readonly metric: string
  readonly name: string
  readonly count: number
}

/** @param from first period that is wanted */
export const countsSince = (
  { orm }: Database,
  municipality: string,
  grain: Grain,
  from: number,
): Statement<readonly CountRow[]> =>
  read(
    orm
      .select({
        period: figures.period,
        metric: figures.metric,
        name: figures.name,
        count: figures.count,
      })
      .from(figures)
      .where(
        and(
          eq(figures.municipality, municipality),
          eq(figures.grain, grain),
          gte(figures.period, from),
        ),
      ),
    (rows: readonly CountRow[]) => rows,
  )
