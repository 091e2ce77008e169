/** The table of limits that officers have met, for their supervisor. Rules as in `schema.ts`. */
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

/** So often in an hour an officer was stopped by a limit: one row an hour, however often. */
export const officerLimitsMet = sqliteTable(
  'officer_limits_met',
  {
    municipality: text().notNull(),
    officer: text().notNull(),
    /** Name of the limit. */
    limit: text().notNull(),
    /** First second of the hour. */
    hour: integer('hour_at').notNull(),
    count: integer().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.hour, table.officer, table.limit] }),
    index('officer_limits_met_by_hour').on(table.hour),
  ],
)
