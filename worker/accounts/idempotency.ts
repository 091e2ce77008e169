/** Holds the name of an attempt to what it was first used for (draft-ietf-httpapi-idempotency-key-header §2.7). */
import { sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { idempotencyKeys as table } from '../db/schema-idempotency.ts'

/**
 * Notes what a key is used for. Where it was used for something else, the statement breaks a rule of its own table and
 * undoes the whole batch that it travels with: `idempotency_mismatch`.
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
