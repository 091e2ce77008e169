/** Tables of second factors, and of what stands in for them. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`
const createdAt = () => integer('created_at').notNull().default(now)

/** What an account asks for besides its password. */
export const factors = sqliteTable(
  'factors',
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** A name of `contract/factors/`. */
    kind: text().notNull(),
    /** Encrypted secret of an authenticator app; null where codes are sent. */
    sealed: text(),
    /** The newest time step of which a code was taken: none is taken twice, and none before it (RFC 6238 §5.2). */
    lastStep: integer('last_step'),
    /** Until then it counts for nothing: its channel has just recovered the password. */
    restsUntil: integer('rests_until'),
    createdAt: createdAt(),
    lastUsedAt: integer('last_used_at'),
  },
  (table) => [primaryKey({ columns: [table.account, table.kind] })],
)

/** Codes on paper, by their digest. */
export const recoveryCodes = sqliteTable(
  'recovery_codes',
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** HMAC of the code. */
    digest: text().notNull(),
    usedAt: integer('used_at'),
    createdAt: createdAt(),
  },
  (table) => [primaryKey({ columns: [table.account, table.digest] })],
)

/** Browsers that are not asked for a second factor for a while. */
export const rememberedDevices = sqliteTable(
  'remembered_devices',
  {
    id: text().primaryKey(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    /** HMAC of the browser's cookie. */
    digest: text().notNull(),
    /** E.g. `Chrome · Android`. */
    device: text().notNull(),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    uniqueIndex('remembered_devices_of_account').on(table.account, table.digest),
    index('remembered_devices_by_expiry').on(table.expiresAt),
  ],
)

/** Accounts whose citizen has lost every second factor: from then on they have none. */
export const factorResets = sqliteTable('factor_resets', {
  account: text()
    .primaryKey()
    .references(() => accounts.id),
  municipality: text().notNull(),
  requestedAt: integer('requested_at').notNull().default(now),
  dueAt: integer('due_at').notNull(),
})
