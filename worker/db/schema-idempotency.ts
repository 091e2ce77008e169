/** The table of idempotency keys that were used, and for what: only keyed hashes of both. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'

export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    /** HMAC of municipality and key. */
    id: text().primaryKey(),
    /** HMAC of key, method, address and body. */
    fingerprint: text().notNull(),
    createdAt: integer('created_at')
      .notNull()
      .default(sql`(unixepoch())`),
  },
  (table) => [index('idempotency_keys_by_time').on(table.createdAt)],
)
