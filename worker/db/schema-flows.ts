/** Tables of what goes on for minutes: flows, the gates of their codes, and how often something may be tried. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, real, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

/** The position of a citizen in a flow. Changed by compare-and-set on `version`. */
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
    idempotencyKey: text('operation').notNull(),
    /** Digest of the secret of the browser that the flow is bound to. */
    browser: text().notNull(),
    /** Encrypted facts. */
    state: text('facts').notNull(),
    locale: text().notNull(),
    createdAt: createdAt(),
    /** When its citizen last got on; null while the first answer is all there is. */
    movedAt: at('moved_at'),
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
  () => [
    index('limits_by_full').on(
      sql`CASE WHEN "full_at" IS NULL THEN "updated_at" + 259200 ELSE "full_at" END`,
    ),
  ],
)
