/**
 * Accounts, and what the tables of all files keep to: times are whole seconds of D1's own clock (`unixepoch()`), ids are text with a prefix, personal
 * data is encrypted, and what must be found is a blind index: a stolen copy names nobody.
 */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

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
    /** Encrypted `Record<field name, value>`. */
    details: text().notNull(),
    /** Self-describing record of `crypto/password-hash.ts`; null until one is chosen. */
    password: text(),
    passwordChangedAt: integer('password_changed_at').notNull().default(now),
    /** Its citizen has said that somebody else used the account: the password opens nothing until another is chosen. */
    passwordDisownedAt: at('password_disowned_at'),
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

/** The identifiers of an account: documents and contacts. */
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
    /** Encrypted folded value. */
    sealed: text().notNull(),
    /** Null for what nobody has proven: a document that was only typed. */
    provenAt: at('proven_at'),
    /** When two officers saw the document with its person, and the act of theirs (a proposal) that the audit has: it goes with the account. */
    seenAt: at('seen_at'),
    seenIn: text('seen_in'),
    /** When a proof of it was last asked for at a sign-in. */
    askedAt: at('asked_at'),
    /** A contact that has taken another's place, which may still be undone: until then nobody recovers by it. */
    provisionalUntil: at('provisional_until'),
    /** A contact whose place another has taken: it goes then, and until then it can undo that. */
    leavesAt: at('leaves_at'),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.blind] }),
    index('identifiers_of_account').on(table.account),
    index('identifiers_pending').on(table.municipality, table.pendingBlind),
    index('identifiers_leaving')
      .on(table.leavesAt)
      .where(sql`"leaves_at" IS NOT NULL`),
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
