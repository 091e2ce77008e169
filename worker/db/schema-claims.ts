/** Claims on documents that another account has, for the desk to settle. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

export const claims = sqliteTable(
  'claims',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    /** What both sides quote, e.g. `IBA-7K2M-9QXD`. */
    reference: text().notNull(),
    /** The registration whose address is proven, and that waits for the document. */
    claimant: text()
      .notNull()
      .references(() => accounts.id),
    /** Kind of the document; its number is a name that the registration waits for. */
    document: text().notNull(),
    state: text({ enum: ['open', 'moved', 'refused'] })
      .notNull()
      .default('open'),
    /** When it became what it is; null while it is open. */
    settledAt: integer('settled_at'),
    /** JSON: which side was heard by which officer, when, and what it has shown. */
    heard: text().notNull().default('[]'),
    /** The account that had the document when it was told of this claim, and when; null for nobody yet. */
    told: text(),
    toldAt: integer('told_at'),
    createdAt: integer('created_at')
      .notNull()
      .default(sql`(unixepoch())`),
  },
  (table) => [
    uniqueIndex('claims_of_claimant').on(table.claimant),
    index('claims_by_state').on(table.municipality, table.state, table.createdAt),
    index('claims_by_time').on(table.municipality, table.createdAt),
    index('claims_by_reference').on(table.municipality, table.reference),
  ],
)
