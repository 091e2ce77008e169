/** The table of officers who sign in by password and authenticator app. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { officers } from './schema-desk.ts'

const now = sql`(unixepoch())`

export const officerTotps = sqliteTable(
  'officer_totps',
  {
    officer: text()
      .primaryKey()
      .references(() => officers.id),
    municipality: text().notNull(),
    /** Self-describing record of `crypto/password-hash.ts`. */
    password: text().notNull(),
    /** Encrypted secret of the app. */
    sealed: text().notNull(),
    /** Time step of the newest code that was taken: none is taken twice. */
    lastStep: integer('last_step').notNull(),
    createdAt: integer('created_at').notNull().default(now),
  },
  (table) => [index('officer_totps_of_municipality').on(table.municipality)],
)
