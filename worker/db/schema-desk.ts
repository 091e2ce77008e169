/** Tables of the desk: its officers, by what they sign in, and which case each has in hand. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

/** Accounts of a city's own staff. None is a citizen's, and none is ever deleted: the audit names them. */
export const officers = sqliteTable(
  'officers',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    role: text({ enum: ['clerk', 'supervisor', 'administrator', 'auditor'] }).notNull(),
    status: text({ enum: ['invited', 'active', 'suspended'] })
      .notNull()
      .default('invited'),
    /** Encrypted name and e-mail address. */
    sealed: text().notNull(),
    createdAt: createdAt(),
  },
  (table) => [index('officers_of_municipality').on(table.municipality, table.createdAt)],
)

/** Links by which an officer makes the first passkey, or another in the place of one that is lost. */
export const officerInvitations = sqliteTable(
  'officer_invitations',
  {
    /** SHA-256 of the secret in the link. */
    digest: text().primaryKey(),
    municipality: text().notNull(),
    officer: text().notNull(),
    createdAt: createdAt(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (table) => [
    index('officer_invitations_of_officer').on(table.officer),
    index('officer_invitations_by_expiry').on(table.expiresAt),
  ],
)

export const officerPasskeys = sqliteTable(
  'officer_passkeys',
  {
    /** Credential ID, base64url. */
    id: text().primaryKey(),
    municipality: text().notNull(),
    officer: text()
      .notNull()
      .references(() => officers.id),
    /** COSE, base64url. */
    publicKey: text('public_key').notNull(),
    counter: integer().notNull(),
    isBackupEligible: integer('is_backup_eligible', { mode: 'boolean' }).notNull(),
    createdAt: createdAt(),
    lastUsedAt: at('last_used_at'),
  },
  (table) => [index('officer_passkeys_of_officer').on(table.officer)],
)

export const officerSessions = sqliteTable(
  'officer_sessions',
  {
    /** SHA-256 of the cookie. */
    digest: text().primaryKey(),
    municipality: text().notNull(),
    officer: text().notNull(),
    /** When the passkey was last used in it; 0 for never: it was opened by password and app. */
    authenticatedAt: integer('authenticated_at').notNull().default(now),
    /** SHA-256 of what the page was told then, and holds beside the cookie. */
    freshnessDigest: text('freshness_digest'),
    createdAt: createdAt(),
    lastSeenAt: integer('last_seen_at').notNull().default(now),
    expiresAt: integer('expires_at').notNull(),
    endedAt: at('ended_at'),
  },
  (table) => [
    index('officer_sessions_of_officer').on(table.officer, table.lastSeenAt),
    index('officer_sessions_by_expiry').on(table.expiresAt),
  ],
)

/** Which officer has a case in hand, and until when: two never work on one unknowingly. */
export const deskLeases = sqliteTable(
  'desk_leases',
  {
    municipality: text().notNull(),
    /** Kind and id, e.g. `registration/acc_…`. */
    case: text().notNull(),
    officer: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.municipality, table.case] }),
    index('desk_leases_by_expiry').on(table.expiresAt),
  ],
)
