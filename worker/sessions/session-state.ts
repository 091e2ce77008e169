/** A session as it stands: all that its next tokens say of it. */
import type { SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { read, type Statement } from '../db/database.ts'
import { sessions as table } from '../db/schema-sessions.ts'

export interface SessionState {
  readonly id: string
  readonly methods: readonly string[]
  /** Seconds since 1970. */
  readonly createdAt: number
  /** The newest refresh token. */
  readonly generation: number
  /** On a computer that others use. */
  readonly shared: boolean
}

/** As a row holds it. */
export type StateRow = Omit<SessionState, 'methods'> & { readonly methods: string }

const { id, methods, createdAt, generation, shared } = table

export const stateColumns = { id, methods, createdAt, generation, shared }

/** @returns null where there is none */
export const stateOf = (
  orm: DrizzleD1Database,
  which: SQL | undefined,
): Statement<SessionState | null> =>
  read(orm.select(stateColumns).from(table).where(which), ([row]: readonly StateRow[]) =>
    row ? { ...row, methods: row.methods.split(' ') } : null,
  )
