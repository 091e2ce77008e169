/** Accounts that one person has twice: how they are found, and which were merged. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

/** Who somebody is by name and date of birth, where the city's desk looks for accounts that one person has twice. */
export const personNames = sqliteTable(
  'person_names',
  {
    account: text()
      .primaryKey()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** HMAC of municipality and of the folded name and birth; null for an account that lacks one of them. */
    blind: text(),
  },
  (table) => [index('person_names_by_blind').on(table.municipality, table.blind)],
)

/** Accounts that were closed because the same person has another: each goes when that cannot be undone any more. */
export const mergedAccounts = sqliteTable(
  'merged_accounts',
  {
    account: text()
      .primaryKey()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** Account that stays. Refers to none by a key: it is not deleted before this row is. */
    into: text().notNull(),
    /** The act of two officers, which holds what has moved. */
    proposal: text().notNull(),
    createdAt: integer('created_at')
      .notNull()
      .default(sql`(unixepoch())`),
  },
  (table) => [index('merged_accounts_into').on(table.into)],
)
