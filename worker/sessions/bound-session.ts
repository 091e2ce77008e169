/** A session that a key goes on with, where the browser keeps no cookie: nothing rotates, for nobody else can sign. */
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import { stateOf, type SessionState } from './session-state.ts'

/** @param living a session of this key that is neither ended nor idle nor too old */
export function goOn(
  orm: DrizzleD1Database,
  living: SQL | undefined,
): readonly [Statement, Statement<SessionState | null>] {
  return [
    write(
      orm
        .update(table)
        .set({ lastSeenAt: sql`unixepoch()` })
        .where(living),
    ),
    stateOf(orm, living),
  ]
}
