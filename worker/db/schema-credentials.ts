/** Tables of what opens an account besides its password, and of those who have lost it. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`
const createdAt = () =>
  integer('created_at')
    .notNull()
    .default(sql`(unixepoch())`)
const at = (name: string) => integer(name)

/** Passwords that were sent to an address, or printed at the desk: valid once, for a while, besides the account's own. */
export const temporaryPasswords = sqliteTable(
  'temporary_passwords',
  {
    account: text()
      .primaryKey()
      .references(() => accounts.id),
    municipality: text().notNull(),
    record: text().notNull(),
    /** HMAC of the text: which of several registrations for one name it belongs to, at the price of one hash. */
    digest: text(),
    /** It opens nothing before: whoever is told of it can stop it until then. Null for one that works at once. */
    startsAt: at('starts_at'),
    expiresAt: integer('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (table) => [
    index('temporary_passwords_by_digest').on(table.municipality, table.digest),
    index('temporary_passwords_by_expiry').on(table.expiresAt),
  ],
)

/** Legacy of some cities: asked besides the password, never instead of it. */
export const securityQuestions = sqliteTable(
  'security_questions',
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    question: text().notNull(),
    /** Hash of the folded answer, made like a password's. */
    record: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.account, table.question] })],
)

/** Browsers that an account has been used on, by the digest of their cookie. */
export const devices = sqliteTable(
  'devices',
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    digest: text().notNull(),
    lastSeenAt: integer('last_seen_at').notNull().default(now),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.digest] }),
    index('devices_by_sight').on(table.municipality, table.lastSeenAt),
  ],
)

/** Requests for other contacts, for a clerk to decide. Change nothing by themselves. */
export const contactRequests = sqliteTable(
  'contact_requests',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    reference: text().notNull(),
    subject: text().notNull(),
    /** Encrypted identifiers and the contacts that were left. */
    sealed: text().notNull(),
    state: text({ enum: ['open', 'granted', 'refused'] })
      .notNull()
      .default('open'),
    /** When it became what it is; null while it is open. */
    decidedAt: integer('decided_at'),
    createdAt: createdAt(),
  },
  (table) => [
    index('contact_requests_by_state').on(table.municipality, table.state),
    index('contact_requests_by_time').on(table.municipality, table.createdAt),
    index('contact_requests_of_subject').on(table.subject),
    index('contact_requests_by_reference').on(table.municipality, table.reference),
  ],
)

/** Solutions of the proof of work that have been used, until they would be refused as too old. */
export const humanChecks = sqliteTable(
  'human_checks',
  {
    /** The solution's signature, which covers municipality and kind of flow. */
    digest: text().primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('human_checks_by_expiry').on(table.expiresAt)],
)
