/** The table that counts what strangers try. Rules as in `schema.ts`. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** So many attempts of a kind in a minute: in all, and from each of a few networks. Names nobody. */
export const attempts = sqliteTable(
  'attempts',
  {
    municipality: text().notNull(),
    /** Name of an audit event. */
    event: text().notNull(),
    /** First second of the minute. */
    minuteAt: integer('minute_at').notNull(),
    /** Keyed hash of a network; empty for all of the minute, `others` for those beyond the few. */
    network: text().notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.event, table.minuteAt, table.network] }),
    index('attempts_by_minute').on(table.minuteAt),
  ],
)
