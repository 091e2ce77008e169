/** Whatever ends sessions, at once: also one that goes on for a moment because another has come in its place. */
import { and, eq, sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import { notEnded } from './living-session.ts'
import { inPlaceOf } from './renewals.ts'

/** @param which of all sessions, whoever's they are */
export const endSessions = (orm: DrizzleD1Database, which: SQL | undefined): Statement =>
  write(
    orm
      .update(table)
      .set({ endedAt: sql`unixepoch()` })
      .where(and(which, notEnded)),
  )

export function sessionEnds(orm: DrizzleD1Database, municipality: string) {
  const endOf = (account: string, which?: SQL) =>
    endSessions(orm, and(eq(table.municipality, municipality), eq(table.account, account), which))
  return {
    /** Ends one, and those in whose place it stands. `expectOneRow` after it holds of the one. */
    end: (id: string, account: string): readonly [Statement, Statement] => [
      endOf(account, eq(table.renewedAs, id)),
      endOf(account, eq(table.id, id)),
    ],

    endAll: (account: string, except?: string): Statement =>
      endOf(
        account,
        except === undefined
          ? undefined
          : sql`${table.id} NOT IN (${except}, ${inPlaceOf(except)})`,
      ),
  }
}
