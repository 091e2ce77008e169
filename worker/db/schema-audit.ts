/** The tables of the audit and its seals. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`

/** Events, written in the batch of their effect. Triggers refuse change and removal. */
export const audit = sqliteTable(
  'audit',
  {
    /** Never used again, so that a gap shows. */
    sequence: integer().primaryKey({ autoIncrement: true }),
    id: text().notNull().unique(),
    municipality: text().notNull(),
    event: text().notNull(),
    /** Account id, or a blind index when there is none. */
    subject: text().notNull(),
    /** JSON without personal data. */
    details: text().notNull(),
    at: integer().notNull().default(now),
    /** Keyed hash of this entry's content. */
    mac: text().notNull(),
    /** `mac` of the entry before, set by SQL in the same transaction. */
    previous: text().notNull(),
  },
  // So that a citizen can read what was done with the account.
  (table) => [index('audit_of_subject').on(table.subject, table.sequence)],
)

/**
 * Keyed hashes over all entries so far, one a minute: after that, no entry can be altered or removed unseen. Counted and
 * under a MAC of their own; what is null was sealed by a version that did neither.
 */
export const auditSeals = sqliteTable(
  'audit_seals',
  {
    through: integer().primaryKey(),
    hash: text().notNull(),
    at: integer().notNull().default(now),
    /** 1, 2, 3 …: a gap means a removed seal. */
    number: integer(),
    /** How often the database had been put back to an earlier moment by then. */
    epoch: integer(),
    /** How many entries the hash goes over. */
    entries: integer(),
    /** Version of the key. */
    key: text(),
    mac: text(),
  },
  (table) => [uniqueIndex('audit_seals_by_number').on(table.number)],
)

/**
 * How far the record has left for a file that the operator keeps: the newest row is where verification begins. Under a MAC
 * of its own kind, so that nobody without the key can pass a removal off as an archive.
 */
export const auditArchives = sqliteTable('audit_archives', {
  through: integer().primaryKey(),
  /** Of the seal that ends it, as there. */
  number: integer().notNull(),
  epoch: integer().notNull(),
  entries: integer().notNull(),
  hash: text().notNull(),
  /** `mac` of its last entry, which the next one names. */
  last: text().notNull(),
  /** Version of the key. */
  key: text().notNull(),
  mac: text().notNull(),
  at: integer().notNull().default(now),
})
