/** Which sessions live: neither ended, nor idle, nor too old, by D1's clock. */
import { and, eq, gt, isNull, or, sql, type SQL } from 'drizzle-orm'
import { sessions as table } from '../db/schema-sessions.ts'
import type { Lifetimes } from '../municipalities/lifetimes.ts'

/** Nothing has ended it yet; one in whose place another has come ends within a minute (`renewals.ts`). */
export const notEnded: SQL | undefined = or(
  isNull(table.endedAt),
  gt(table.endedAt, sql`unixepoch()`),
)

export const livingSession = (municipality: string, lifetimes: Lifetimes): SQL | undefined =>
  and(
    eq(table.municipality, municipality),
    notEnded,
    gt(table.expiresAt, sql`unixepoch()`),
    gt(
      table.lastSeenAt,
      sql`unixepoch() - CASE WHEN ${table.shared} THEN ${lifetimes.sharedIdle} ELSE ${lifetimes.sessionIdle} END`,
    ),
  )
