/** Deletes one kind of row that has served its time: whether there is any, and the removal of some. */
import { and, asc, eq, lte, sql, type SQL } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { read, type Database, type Statement } from '../db/database.ts'
import type { CityTable, RetentionRule } from './retention-rule.ts'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Rows of one transaction: a few milliseconds, so that no citizen waits for it. */
export const atOnce = 500

export interface Forgetting {
  /** For the log. */
  readonly table: string
  /** By an index, and one row at most. */
  isDue(db: Database): Statement<boolean>
  /**
   * Removes some, in a transaction of its own.
   *
   * @param now D1's clock, read once for a whole run
   * @returns whether there may be more
   * @throws AuthError `unavailable`, and nothing was removed
   */
  some(db: Database, now: number): Promise<boolean>
}

/** @param city whose rows; all when absent */
export const ripe = (
  { where, since }: RetentionRule,
  table: SQLiteTable,
  now: SQL,
  kept: Seconds,
  city?: string,
): SQL | undefined =>
  and(
    city === undefined ? undefined : eq((table as CityTable).municipality, city),
    where,
    lte(since, sql`${now} - ${kept}`),
  )

/** Rows that nothing refers to. */
export function rowsForgotten(
  name: string,
  table: SQLiteTable,
  rule: RetentionRule,
  kept: Seconds,
  city?: string,
): Forgetting {
  const found = (db: Database, now: SQL, most: number) =>
    db.orm
      .select({ row: sql`rowid` })
      .from(table)
      .where(ripe(rule, table, now, kept, city))
      .orderBy(asc(rule.since))
      .limit(most)
  return {
    table: name,
    isDue: (db) => read(found(db, sql`unixepoch()`, 1), (rows: readonly unknown[]) => !!rows[0]),
    async some(db, now) {
      const [removed] = await db.batch(
        read(
          db.orm.run(
            sql`DELETE FROM ${table} WHERE rowid IN (${found(db, sql`${now}`, atOnce).getSQL()})`,
          ),
          ({ meta }: { readonly meta: { readonly changes: number } }) => meta.changes,
        ),
      )
      return removed >= atOnce
    },
  }
}
