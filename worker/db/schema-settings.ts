/** Tables of the settings that officers change: what waits, and every version that was published. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`

/** Fields that were changed and wait for a second officer: one draft a municipality. */
export const settingsDrafts = sqliteTable(
  'settings_drafts',
  {
    municipality: text().notNull(),
    /** E.g. `brand.accent`. */
    field: text().notNull(),
    /** New each time that the field is written. */
    id: text().notNull(),
    value: text().notNull(),
    /** Officer. */
    author: text().notNull(),
    createdAt: integer('created_at').notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.field] })],
)

/** Every version that was ever in force, the highest number last. None is changed or deleted: a way back is a new one. */
export const settingsVersions = sqliteTable(
  'settings_versions',
  {
    municipality: text().notNull(),
    /** From 1; 0 is the profile of the code. */
    number: integer().notNull(),
    id: text().notNull(),
    /** JSON: what differs from the profile of the code, by field. */
    settings: text().notNull(),
    /** Officer, or `operator`. */
    publisher: text().notNull(),
    /** JSON: the officers who had written what it changed. */
    authors: text().notNull(),
    rolledBackTo: integer('rolled_back_to'),
    createdAt: integer('created_at').notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.number] })],
)
