/** Which sessions live: neither ended, nor idle, nor too old, by D1's clock. */
import { and, eq, gt, isNull, sql, type SQL } from 'drizzle-orm'
import { sessions as table } from '../db/schema-sessions.ts'
import type { Lifetimes } from '../municipalities/lifetimes.ts'

export const livingSession = (municipality: string, lifetimes: Lifetimes): SQL | undefined =>
  and(
    eq(table.municipality, municipality),
    isNull(table.endedAt),
    gt(table.expiresAt, sql`unixepoch()`),
    gt(
      table.lastSeenAt,
      sql`unixepoch() - CASE WHEN ${table.shared} THEN ${lifetimes.sharedIdle} ELSE ${lifetimes.sessionIdle} END`,
    ),
  )
