/** A session that a key goes on with, where the browser keeps no cookie: nothing rotates, for nobody else can sign. */
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { read, write, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'
import type { Standing } from './renewals.ts'

interface Row extends Omit<Standing, 'methods'> {
  readonly id: string
  readonly methods: string
}

export interface BoundSession extends Standing {
  readonly id: string
}

/** @param living a session of this key that is neither ended nor idle nor too old */
export function goOn(
  orm: DrizzleD1Database,
  living: SQL | undefined,
): readonly [Statement, Statement<BoundSession | null>] {
  const { id, methods, createdAt, generation, shared } = table
  return [
    write(
      orm
        .update(table)
        .set({ lastSeenAt: sql`unixepoch()` })
        .where(living),
    ),
    read(
      orm.select({ id, methods, createdAt, generation, shared }).from(table).where(living),
      ([row]: readonly Row[]) => (row ? { ...row, methods: row.methods.split(' ') } : null),
    ),
  ]
}
