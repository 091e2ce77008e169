/** Tables of the city's own OpenID provider: its services, and what citizens let them know. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const now = sql`(unixepoch())`
const at = (name: string) => integer(name)
const createdAt = () => integer('created_at').notNull().default(now)

/** Systems of the city that sign citizens in here: clients of OpenID Connect. No personal data. */
export const services = sqliteTable(
  'services',
  {
    municipality: text().notNull(),
    /** `client_id`. */
    id: text().notNull(),
    /** JSON of `openid/service.ts`. */
    settings: text().notNull(),
    /** SHA-256 of the newest secret, and of the one before, which still works; null where it signs with a key, or cannot. */
    secret: text(),
    secretBefore: text('secret_before'),
    createdAt: createdAt(),
    removedAt: at('removed_at'),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.id] })],
)

/** Which of their data a citizen lets a service know. */
export const consents = sqliteTable(
  'consents',
  {
    account: text()
      .notNull()
      .references(() => accounts.id),
    municipality: text().notNull(),
    service: text().notNull(),
    /** By what the service knows the citizen; stays when the consent is withdrawn, so that who returns is the same. */
    subject: text().notNull(),
    /** Names of claims, joined by blanks. */
    claims: text().notNull(),
    grantedAt: integer('granted_at').notNull().default(now),
    withdrawnAt: at('withdrawn_at'),
  },
  (table) => [primaryKey({ columns: [table.account, table.service] })],
)

/** One sign-in at a service: its code, which works once, and the token that it was exchanged for. */
export const authorizations = sqliteTable(
  'authorizations',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    service: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    session: text().notNull(),
    /** Name of the session at this service: another one at each, so that two cannot compare. */
    sid: text().notNull(),
    /** JSON of `openid/authorization.ts`: what was asked, and what the exchange must match. */
    terms: text().notNull(),
    /** Whether the service wants to be told when the session ends. */
    notifies: integer({ mode: 'boolean' }).notNull(),
    createdAt: createdAt(),
    /** When the code can no longer be exchanged. */
    expiresAt: integer('expires_at').notNull(),
    usedAt: at('used_at'),
    /** Thumbprint of the key that its token is bound to. */
    jkt: text(),
    /** A code that came back, or a consent that was withdrawn: its token is good for nothing more. */
    revokedAt: at('revoked_at'),
    /** When the session can no longer live, and nobody need be told of its end. */
    sessionExpiresAt: integer('session_expires_at').notNull(),
  },
  (table) => [
    index('authorizations_of_session').on(table.session),
    index('authorizations_by_sid').on(table.sid),
    index('authorizations_of_account').on(table.account, table.service),
    index('authorizations_by_expiry').on(table.sessionExpiresAt),
  ],
)

/** Requests that services have left here before they send the citizen (RFC 9126). */
export const pushedRequests = sqliteTable(
  'pushed_requests',
  {
    /** SHA-256 of what names it. */
    id: text().primaryKey(),
    municipality: text().notNull(),
    service: text().notNull(),
    /** JSON of the parameters, but for those that name a person. */
    parameters: text().notNull(),
    expiresAt: integer('expires_at').notNull(),
    usedAt: at('used_at'),
  },
  (table) => [index('pushed_requests_by_expiry').on(table.expiresAt)],
)
