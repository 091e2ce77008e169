/** Tables that a municipality fills: postal codes, which are public, and its register of persons, encrypted. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`

/** One row a postal code: a citizen's look-up reads one, and the whole of Mexico is 32 000 to write. Public data. */
export const postalCodes = sqliteTable(
  'postal_codes',
  {
    country: text().notNull(),
    code: text().notNull(),
    /** JSON of a PostalPlace. */
    place: text().notNull(),
    /** Which file it came from, so that what a newer file lacks can be told. */
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.country, table.code] })],
)

/** The source of a country's postal codes, and its terms of use. */
export const postalSources = sqliteTable('postal_sources', {
  country: text().primaryKey(),
  source: text().notNull(),
  /** The legal notice, word for word as the file carries it. */
  notice: text().notNull(),
  /** Day of the file, `YYYY-MM-DD`. */
  corpusDate: text('corpus_date').notNull(),
  /** Code of the only state taken; empty for the whole country. */
  onlyState: text('only_state').notNull(),
  codes: integer().notNull(),
  settlements: integer().notNull(),
  importedAt: integer('imported_at').notNull().default(now),
})

/** A municipality's own register of persons (padrón). A stolen copy names nobody, and lists no document. */
export const registerPeople = sqliteTable(
  'register_people',
  {
    municipality: text().notNull(),
    /** HMAC of municipality, kind and folded number; another than an account's, so that the two cannot be joined. */
    blind: text().notNull(),
    /** Encrypted `Record<field name, value>`. */
    sealed: text().notNull(),
    /** Which file it came from, so that who is no longer in the register can be told. */
    source: text().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.blind] }),
    index('register_people_by_source').on(table.municipality, table.source),
  ],
)
