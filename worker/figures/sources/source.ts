/** Where figures come from: a table that is written anyway, read once more in the order in which it grows. */
import { sql, type SQL } from 'drizzle-orm'
import { read, type Database, type Statement } from '../../db/database.ts'
import type { Counted } from '../counters.ts'

/** Rows of one run at most: the next minute goes on. */
export const most = 20_000

export interface Tallied {
  readonly counted: readonly Counted[]
  /** What the next run begins with. */
  readonly next: number
}

export interface Source {
  /** @param next what the run before ended with; 0 for the first */
  tally(db: Database, next: number): Statement<Tallied>
}

/** A group of rows, as a source selects it: the newest moment of its own order in `last`. */
export interface Group {
  readonly municipality: string
  readonly hour: number
  readonly count: number
  readonly last: number
}

export const nextAfter = (groups: readonly Group[], next: number): number =>
  groups.reduce((farthest, { last }) => Math.max(farthest, last + 1), next)

/** Rows of a table that are over at a second, which an index has: whole seconds that have passed, so many at most. */
export function timed<Name extends string>(source: {
  readonly table: SQL
  readonly over: SQL
  /** Second of which the hour is counted. */
  readonly since: SQL
  /** What a count is of, besides municipality and hour. */
  readonly names: Readonly<Record<Name, SQL>>
  readonly where: SQL
  /** Of a group. */
  readonly count: SQL
  /** Second from which on rows may still be written. */
  readonly until: SQL
  countedIn(row: Group & Readonly<Record<Name, string>>): readonly Counted[]
}): Source {
  const { table, over, since, names, where, count, until, countedIn } = source
  const named = Object.entries<SQL>(names).map(
    ([name, value]) => sql`${value} AS ${sql.identifier(name)}`,
  )
  const columns = [sql`municipality`, sql`${since} / 3600 * 3600 AS hour`, ...named]
  return {
    tally: ({ orm }, next) =>
      read(
        orm.all(sql`SELECT ${sql.join(columns, sql`, `)}, ${count} AS count, max(${over}) AS last
          FROM ${table}
          WHERE ${over} >= ${next} AND ${over} < ${until} AND ${where} AND ${over} <= coalesce(
            (SELECT ${over} FROM ${table} WHERE ${over} >= ${next} ORDER BY ${over} LIMIT 1 OFFSET ${most}),
            ${until})
          GROUP BY ${sql.raw(columns.map((_, at) => at + 1).join())}`),
        (rows: readonly (Group & Readonly<Record<Name, string>>)[]) => ({
          counted: rows.flatMap((row) => countedIn(row)),
          next: nextAfter(rows, next),
        }),
      ),
  }
}
