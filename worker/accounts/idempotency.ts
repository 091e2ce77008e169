/** Holds the name of an attempt to what it was first used for (draft-ietf-httpapi-idempotency-key-header §2.7). */
import { sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { idempotencyKeys as table } from '../db/schema-idempotency.ts'

/**
 * Records the purpose of a key. If the key was used for another purpose, the statement violates a constraint of its
 * table and rolls back the whole batch that it travels with: `idempotency_mismatch`.
 */
export const bindKey = (
  orm: DrizzleD1Database,
  purpose: { readonly id: string; readonly fingerprint: string },
): Statement =>
  write(
    orm
      .insert(table)
      .values(purpose)
      .onConflictDoUpdate({
        target: table.id,
        set: {
          fingerprint: sql`CASE ${table.fingerprint} WHEN excluded.fingerprint THEN excluded.fingerprint END`,
        },
      }),
  )
