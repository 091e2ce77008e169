/**
 * Every table. Times are whole seconds of D1's own clock (`unixepoch()`), ids are text with a prefix, personal
 * data is sealed, and what must be found is a blind index: a stolen copy names nobody.
 */
import { sql } from 'drizzle-orm'
import {
  index,
  integer,
  primaryKey,
  real,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

export const accounts = sqliteTable(
  'accounts',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    status: text({ enum: ['active', 'suspended', 'unconfirmed', 'awaiting'] })
      .notNull()
      .default('active'),
    /** Set by a trigger, so that nobody who changes a status can forget it; null while it is the first one. */
    statusChangedAt: at('status_changed_at'),
    /** Sealed `Record<field name, value>`. */
    details: text().notNull(),
    /** Self-describing record of `crypto/password-hash.ts`; null until one is chosen. */
    password: text(),
    passwordChangedAt: integer('password_changed_at').notNull().default(now),
    locale: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    index('accounts_by_status').on(
      table.municipality,
      table.status,
      // No coalesce: drizzle-kit takes the comma for the end of a column.
      sql`CASE WHEN "status_changed_at" IS NULL THEN "created_at" ELSE "status_changed_at" END`,
    ),
  ],
)

/** What an account answers to, and where it is reached: documents and contacts. */
export const identifiers = sqliteTable(
  'identifiers',
  {
    municipality: text().notNull(),
    /** HMAC of municipality, kind and folded value: whoever has the row has the name. One that is only pending has none. */
    blind: text().notNull(),
    /** The same of a name that a registration asks for and has not confirmed: any number of them may wait for one name. */
    pendingBlind: text('pending_blind'),
    /** Whether the city lets people sign in by it. */
    signsIn: integer('signs_in', { mode: 'boolean' }).notNull().default(true),
    account: text()
      .notNull()
      .references(() => accounts.id),
    kind: text().notNull(),
    /** Sealed folded value. */
    sealed: text().notNull(),
    /** Null for what nobody has proven: a document that was only typed. */
    provenAt: at('proven_at'),
    /** When a proof of it was last asked for at a sign-in. */
    askedAt: at('asked_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.blind] }),
    index('identifiers_of_account').on(table.account),
    index('identifiers_pending').on(table.municipality, table.pendingBlind),
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
    /** When it is full again, and as good as no row; null in what an older version of the Worker wrote. */
    fullAt: at('full_at'),
  },
  (table) => [
    index('limits_by_full').on(
      sql`CASE WHEN "full_at" IS NULL THEN "updated_at" + 259200 ELSE "full_at" END`,
    ),
  ],
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
    /** The newest of the family's tokens. */
    generation: integer().notNull().default(0),
    /** The token that the newest was given for, and its eldest child. Null: the one before the newest; the newest. */
    parent: integer(),
    eldest: integer(),
    /** When the newest came to be, and by which attempt. */
    rotatedAt: integer('rotated_at').notNull().default(now),
    rotatedBy: text('rotated_by'),
    /** The oldest token of which a second copy may still be on its way, and when the last such copy was sent. */
    repeated: integer(),
    repeatedAt: at('repeated_at'),
    /** Opened on a computer that others use: it ends sooner, and its cookie with the browser. */
    shared: integer({ mode: 'boolean' }).notNull().default(false),
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
    index('sessions_by_end')
      .on(table.endedAt)
      .where(sql`"ended_at" IS NOT NULL`),
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
    /** Name of the carrier that took it. */
    carrier: text(),
    /** HMAC of the recipient, so that a report can mark whom it is about. */
    recipient: text(),
    /** What the vendor told of it later. */
    report: text({ enum: ['delivered', 'bounced', 'complained'] }),
    /** When the sweeper last gave it to the queue, which is trusted with it for a while. */
    handedOverAt: at('handed_over_at'),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('outbox_by_state').on(table.state, table.createdAt),
    index('outbox_of_flow').on(table.flow),
    index('outbox_waiting')
      .on(table.expiresAt)
      .where(sql`"ended_at" IS NULL`),
    index('outbox_by_end')
      .on(table.endedAt)
      .where(sql`"ended_at" IS NOT NULL`),
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
