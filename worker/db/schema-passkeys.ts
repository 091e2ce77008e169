/** Tables of passkeys. Rules as in `schema.ts`. What names a credential and its public key is random, and names nobody. */
import { sql } from 'drizzle-orm'
import { index, integer, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`

export const passkeys = sqliteTable(
  'passkeys',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    /** Credential ID, base64url. */
    credential: text().notNull(),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    /** Which make of authenticator, as it says itself; base64url. */
    aaguid: text().notNull(),
    /** What its citizen calls it, encrypted. */
    sealed: text().notNull(),
    /** The greatest that was seen; 0 where the authenticator does not count. */
    counter: integer().notNull(),
    isBackupEligible: integer('backup_eligible', { mode: 'boolean' }).notNull(),
    isBackedUp: integer('backed_up', { mode: 'boolean' }).notNull(),
    createdAt: integer('created_at').notNull().default(now),
    lastUsedAt: integer('last_used_at'),
    /** Its counter went back: there may be a copy, and it opens nothing any more. */
    suspectAt: integer('suspect_at'),
  },
  (table) => [
    uniqueIndex('passkeys_by_credential').on(table.municipality, table.credential),
    index('passkeys_of_account').on(table.account),
  ],
)

/** Challenges that a passkey has signed, until none would be taken any more. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    /** HMAC of municipality and challenge. */
    id: text().primaryKey(),
    municipality: text().notNull(),
    /** The attempt that used it: its repetition may use it again. */
    idempotencyKey: text('idempotency_key').notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [index('passkey_challenges_by_expiry').on(table.expiresAt)],
)
