/** Takes every proof of a key once (RFC 9449 §11.1), in D1, with whatever the request asks of it first. */
import { sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { write, type Statement } from '../db/database.ts'
import { usedProofs } from '../db/schema-proofs.ts'

/**
 * Breaks a rule of its own table, and undoes the batch that it travels with, unless this is the first use and in time:
 * `proof_refused`. The row stays until nobody would take its proof.
 *
 * @param expiresAt seconds since 1970
 */
export const onlyUse = (
  orm: DrizzleD1Database,
  { id, expiresAt }: { readonly id: string; readonly expiresAt: number },
): Statement =>
  write(
    orm.insert(usedProofs).values({
      id: sql`CASE WHEN ${expiresAt} > unixepoch() THEN ${id} END`,
      expiresAt,
    }),
  )
