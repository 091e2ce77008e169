/** The table of proofs of a browser's key that were used. Rules as in `schema.ts`. */
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** One row a request that was proven by a key, for as long as its proof would be in time. */
export const usedProofs = sqliteTable(
  'used_proofs',
  {
    /** HMAC of municipality, key and the proof's own name. */
    id: text().primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('used_proofs_by_expiry').on(table.expiresAt)],
)
