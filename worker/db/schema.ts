/**
 * Every table. Times are whole seconds of D1's own clock (`unixepoch()`), ids are text with a prefix, personal
 * data is sealed, and what must be found is a blind index: a stolen copy names nobody.
 */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

export const accounts = sqliteTable('accounts', {
  id: text().primaryKey(),
  municipality: text().notNull(),
  status: text({ enum: ['active', 'suspended', 'unconfirmed', 'awaiting'] })
    .notNull()
    .default('active'),
  /** Sealed `Record<field name, value>`. */
  details: text().notNull(),
  /** Self-describing record of `crypto/password-hash.ts`; null until one is chosen. */
  password: text(),
  passwordChangedAt: integer('password_changed_at').notNull().default(now),
  locale: text().notNull(),
  createdAt: createdAt(),
})

/** What an account answers to, and where it is reached: documents and contacts. */
export const identifiers = sqliteTable(
  'identifiers',
  {
    municipality: text().notNull(),
    /** HMAC of municipality, kind and folded value. */
    blind: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    kind: text().notNull(),
    /** Sealed folded value. */
    sealed: text().notNull(),
    /** Null for what nobody has proven: a document that was only typed. */
    provenAt: at('proven_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.blind] }),
    index('identifiers_of_account').on(table.account),
  ],
)

export const agreementsAccepted = sqliteTable(
  'agreements_accepted',
  {
    municipality: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    agreement: text().notNull(),
    version: text().notNull(),
    locale: text().notNull(),
    /** SHA-256 of the text that was shown. */
    textHash: text('text_hash').notNull(),
    acceptedAt: integer('accepted_at').notNull().default(now),
  },
  (table) => [primaryKey({ columns: [table.account, table.agreement, table.version] })],
)

/** Where a citizen stands. Moves by compare-and-set on `version`. */
export const flows = sqliteTable(
  'flows',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    kind: text().notNull(),
    /** Id of the step that is being asked, or `done`. */
    at: text().notNull(),
    version: integer().notNull().default(1),
    /** The operation that made this version: a retry of it meets its own work. */
    operation: text().notNull(),
    /** Digest of the secret of the browser that the flow is bound to. */
    browser: text().notNull(),
    /** Sealed facts. */
    facts: text().notNull(),
    locale: text().notNull(),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('flows_by_expiry').on(table.expiresAt)],
)

/** The gate of a code: tries and single use. Holds nothing of the code itself, which lives in KV as a MAC. */
export const challenges = sqliteTable(
  'challenges',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    flow: text().notNull(),
    purpose: text().notNull(),
    /** Account id or pseudonym, so that all challenges of a person can be spent at once. */
    subject: text().notNull(),
    attempts: integer().notNull().default(0),
    maxAttempts: integer('max_attempts').notNull(),
    consumedAt: at('consumed_at'),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    index('challenges_by_expiry').on(table.expiresAt),
    index('challenges_of_subject').on(table.subject),
  ],
)

/** Token buckets, by HMAC of what is limited. */
export const limits = sqliteTable(
  'limits',
  {
    key: text().primaryKey(),
    tokens: real().notNull(),
    /** Seconds until a token is added; with it, a row knows its own bucket. */
    refill: real().notNull(),
    allowed: integer({ mode: 'boolean' }).notNull(),
    updatedAt: integer('updated_at').notNull().default(now),
  },
  (table) => [index('limits_by_update').on(table.updatedAt)],
)

/** A family of refresh tokens: one browser, signed in once. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    /** Which of the family's tokens is the living one. */
    generation: integer().notNull().default(0),
    rotatedAt: integer('rotated_at').notNull().default(now),
    /** E.g. `Chrome · Android`. */
    device: text().notNull(),
    /** RFC 8176 methods, joined by spaces. */
    methods: text().notNull(),
    createdAt: createdAt(),
    lastSeenAt: integer('last_seen_at').notNull().default(now),
    expiresAt: integer('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('sessions_of_account').on(table.account),
    index('sessions_by_expiry').on(table.expiresAt),
  ],
)

/** Messages to be sent, written with the effect they tell of. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    /** Null: to nobody. The same row is written whether or not there is somebody to write to. */
    account: text(),
    flow: text(),
    /** Sealed recipient, template and its words; emptied when the message has ended. */
    sealed: text(),
    state: text({ enum: ['pending', 'claimed', 'sent', 'undeliverable', 'expired', 'suppressed'] })
      .notNull()
      .default('pending'),
    attempts: integer().notNull().default(0),
    claimedUntil: at('claimed_until'),
    /** Error name of the last attempt; never what the provider said. */
    reason: text(),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('outbox_by_state').on(table.state, table.createdAt),
    index('outbox_of_flow').on(table.flow),
    index('outbox_holding')
      .on(table.expiresAt)
      .where(sql`sealed IS NOT NULL`),
  ],
)

/** What happened, in the batch of the effect. Triggers refuse change and removal. */
export const audit = sqliteTable('audit', {
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
})

/** Keyed hashes over all entries so far, one a minute: after that, no entry can be altered or removed unseen. */
export const auditSeals = sqliteTable('audit_seals', {
  through: integer().primaryKey(),
  hash: text().notNull(),
  at: integer().notNull().default(now),
})

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

/** Where a country's postal codes come from, and on what terms. */
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
    /** Sealed `Record<field name, value>`. */
    sealed: text().notNull(),
    /** Which file it came from, so that who is no longer in the register can be told. */
    source: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.blind] })],
)

/** Passwords that were sent to an address: once, for a while, beside the account's own. */
export const temporaryPasswords = sqliteTable('temporary_passwords', {
  account: text()
    .primaryKey()
    .references(() => accounts.id),
  municipality: text().notNull(),
  record: text().notNull(),
  expiresAt: integer('expires_at').notNull(),
  usedAt: at('used_at'),
})

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
  (table) => [primaryKey({ columns: [table.account, table.digest] })],
)

/** Requests for other contacts, for a clerk to decide. Change nothing by themselves. */
export const contactRequests = sqliteTable(
  'contact_requests',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    reference: text().notNull(),
    subject: text().notNull(),
    /** Sealed identifiers and the contacts that were left. */
    sealed: text().notNull(),
    state: text({ enum: ['open', 'granted', 'refused'] })
      .notNull()
      .default('open'),
    createdAt: createdAt(),
  },
  (table) => [index('contact_requests_by_state').on(table.municipality, table.state)],
)

/** Solutions of the human check that have been used, until they would be refused as too old. */
export const humanChecks = sqliteTable(
  'human_checks',
  {
    /** The solution's signature, which covers municipality and kind of flow. */
    digest: text().primaryKey(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('human_checks_by_expiry').on(table.expiresAt)],
)
