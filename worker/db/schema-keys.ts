/** What the database knows of the Worker's keys: enough to refuse another one, nothing to make one from. */
import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** Every version of a key that this database was ever served with. Written by the trigger of `keys_presented`. */
export const keyChecks = sqliteTable(
  'key_checks',
  {
    /** Name of the Worker's secret. */
    secret: text().notNull(),
    version: text().notNull(),
    /** What `crypto/key-check.ts` derives of the key. */
    value: text().notNull(),
    /** When an isolate first had it. */
    seenAt: integer('seen_at')
      .notNull()
      .default(sql`(unixepoch())`),
    /** When an isolate first wrote with it; null while it is only published. */
    currentAt: integer('current_at'),
  },
  (table) => [primaryKey({ columns: [table.secret, table.version] })],
)
