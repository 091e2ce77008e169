/** The table of who is signed in. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

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
    /** RFC 7638 thumbprint of the key that it is bound to, where the browser was not seen to keep cookies. */
    key: text(),
    /** E.g. `Chrome · Android`. */
    device: text().notNull(),
    /** RFC 8176 methods, joined by spaces. */
    methods: text().notNull(),
    createdAt: createdAt(),
    /** When its citizen has last shown a second factor in it; null for never. */
    factorShownAt: at('factor_shown_at'),
    lastSeenAt: integer('last_seen_at').notNull().default(now),
    expiresAt: integer('expires_at').notNull(),
    /** In the future for one in whose place another has come: until then answers may be under way. */
    endedAt: at('ended_at'),
    /** The session that has come in its place. */
    renewedAs: text('renewed_as'),
  },
  (table) => [
    index('sessions_of_account').on(table.account),
    index('sessions_by_expiry').on(table.expiresAt),
    index('sessions_by_end')
      .on(table.endedAt)
      .where(sql`"ended_at" IS NOT NULL`),
  ],
)
