/** Tables of identities that other providers state, and of how these providers fare. Rules as in `schema.ts`. */
import { sql } from 'drizzle-orm'
import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import { accounts } from './schema.ts'

const at = (name: string) =>
  integer(name)
    .notNull()
    .default(sql`(unixepoch())`)

/** Identities of other providers that open an account: an issuer's `sub`, never an e-mail address. */
export const linkedIdentities = sqliteTable(
  'linked_identities',
  {
    id: text().primaryKey(),
    municipality: text().notNull(),
    account: text()
      .notNull()
      .references(() => accounts.id),
    /** As the profile names it, e.g. `google`. */
    provider: text().notNull(),
    /** HMAC of municipality, issuer and subject: whoever has the row has the identity. */
    blind: text().notNull(),
    /** Encrypted issuer, subject, and by what its citizen tells it from another one. */
    sealed: text().notNull(),
    createdAt: at('created_at'),
    usedAt: at('used_at'),
  },
  (table) => [
    uniqueIndex('linked_identities_by_subject').on(table.municipality, table.blind),
    index('linked_identities_of_account').on(table.account),
  ],
)

/** Providers that did not do their part the last time that one of them was asked. One row each, gone when it does. */
export const identityProviderFailures = sqliteTable(
  'identity_provider_failures',
  {
    municipality: text().notNull(),
    provider: text().notNull(),
    /** Of ours, e.g. `timeout`; nothing that the provider said. */
    reason: text().notNull(),
    failures: integer().notNull().default(1),
    failingSince: at('failing_since'),
    failedAt: at('failed_at'),
  },
  (table) => [primaryKey({ columns: [table.municipality, table.provider] })],
)
