/** Tables of what a citizen has asked for in their own account, and of where it was used. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`

/** Accounts that their citizens want deleted: until then a sign-in keeps them. */
export const accountDeletions = sqliteTable(
  'account_deletions',
  {
    account: text()
      .primaryKey()
      .references(() => accounts.id),
    municipality: text().notNull(),
    requestedAt: integer('requested_at').notNull().default(now),
    dueAt: integer('due_at').notNull(),
  },
  (table) => [index('account_deletions_by_time').on(table.dueAt)],
)

/** Leave to download the account's data, given for a proof of the password. Holds none of them. */
export const dataDownloads = sqliteTable(
  'data_downloads',
  {
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('data_downloads_of_account').on(table.account),
    index('data_downloads_by_expiry').on(table.expiresAt),
  ],
)

/** Roughly where something was done, for the citizen's own eyes; apart from the audit, which outlives the account. */
export const activityPlaces = sqliteTable(
  'activity_places',
  {
    /** The session that was opened there, or the audit's entry of what was done. */
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** Encrypted locality and country. */
    sealed: text().notNull(),
    createdAt: integer('created_at').notNull().default(now),
  },
  (table) => [
    index('activity_places_of_account').on(table.account),
    index('activity_places_by_time').on(table.municipality, table.createdAt),
  ],
)
