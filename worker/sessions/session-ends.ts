/** Whatever ends sessions, at once: also one that goes on for a moment because another has come in its place. */
import { and, eq, gt, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { read, write, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import { notEnded } from './living-session.ts'
import { inPlaceOf } from './renewals.ts'

export function sessionEnds(orm: DrizzleD1Database, municipality: string) {
  const mine = eq(table.municipality, municipality)
  const end = { endedAt: sql`unixepoch()` }
  return {
    /** @returns how many it ended, 0 or 1 */
    end: (id: string, account: string): Statement<number> =>
      read(
        orm
          .update(table)
          .set(end)
          .where(and(mine, eq(table.id, id), eq(table.account, account), notEnded))
          .returning({ id: table.id }),
        (rows: readonly unknown[]) => rows.length,
      ),

    endAll: (account: string, except?: string): Statement =>
      write(
        orm
          .update(table)
          .set(end)
          .where(
            and(
              mine,
              eq(table.account, account),
              notEnded,
              except === undefined
                ? undefined
                : sql`${table.id} NOT IN (${except}, ${inPlaceOf(except)})`,
            ),
          ),
      ),

    /** Ends at once those in whose place it stands. */
    endReplaced: (id: string, account: string): Statement =>
      write(
        orm
          .update(table)
          .set(end)
          .where(
            and(
              mine,
              eq(table.account, account),
              eq(table.renewedAs, id),
              gt(table.endedAt, sql`unixepoch()`),
            ),
          ),
      ),
  }
}
