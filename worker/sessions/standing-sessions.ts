/** Sessions as a service of the city finds them: looked at and used, without any token of theirs being taken. */
import { and, eq, isNull, or, sql, type SQL } from 'drizzle-orm'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import type { Lifetimes } from '../municipalities/lifetimes.ts'
import { livingSession } from './living-session.ts'
import { endSessions } from './session-ends.ts'

/** Whose session it is, and how and when they signed in. */
export interface StandingSession {
  readonly account: string
  readonly methods: readonly string[]
  /** Seconds since 1970. */
  readonly createdAt: number
}

const parentOf = sql<number>`coalesce(${table.parent}, ${table.generation} - 1)`

/** Whether a refresh token is one that would be taken, without taking it: the newest, or the one before. */
const mayBePresented = (generation: number): SQL =>
  sql`${generation} BETWEEN ${parentOf} AND ${table.generation}`

export function standingSessions({ orm }: Database, municipality: string, lifetimes: Lifetimes) {
  const alive = livingSession(municipality, lifetimes)
  return {
    /** The session of a refresh token that would be taken; nothing is taken, and nothing rotates. */
    standing: (id: string, presented: number): Statement<StandingSession | null> =>
      read(
        orm
          .select({ account: table.account, methods: table.methods, createdAt: table.createdAt })
          .from(table)
          .where(and(alive, isNull(table.endedAt), eq(table.id, id), mayBePresented(presented))),
        ([row]: readonly (Omit<StandingSession, 'methods'> & { readonly methods: string })[]) =>
          row ? { ...row, methods: row.methods.split(' ') } : null,
      ),

    /** It was used, though not by a token of its own. */
    touch: (id: string): Statement =>
      write(
        orm
          .update(table)
          .set({ lastSeenAt: sql`unixepoch()` })
          .where(and(alive, eq(table.id, id))),
      ),

    /** Ends a session in whose place the same browser has another now, and those in whose place it stood. */
    supersede: (id: string): Statement =>
      endSessions(
        orm,
        and(
          eq(table.municipality, municipality),
          eq(
            table.account,
            sql`(SELECT account FROM ${table} AS superseded WHERE superseded.id = ${id})`,
          ),
          or(eq(table.id, id), eq(table.renewedAs, id)),
        ),
      ),
  }
}

export type StandingSessions = ReturnType<typeof standingSessions>
