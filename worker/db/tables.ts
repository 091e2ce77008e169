/** Every table of the schema, by its name in code. */
import { is } from 'drizzle-orm'
import { SQLiteTable } from 'drizzle-orm/sqlite-core'
import * as schema from './schema.ts'
import * as account from './schema-account.ts'
import * as audit from './schema-audit.ts'
import * as attempts from './schema-attempts.ts'
import * as claims from './schema-claims.ts'
import * as credentials from './schema-credentials.ts'
import * as desk from './schema-desk.ts'
import * as deskLimits from './schema-desk-limits.ts'
import * as duplicates from './schema-duplicates.ts'
import * as delivery from './schema-delivery.ts'
import * as factors from './schema-factors.ts'
import * as figures from './schema-figures.ts'
import * as flows from './schema-flows.ts'
import * as idempotency from './schema-idempotency.ts'
import * as identities from './schema-identities.ts'
import * as imported from './schema-imported.ts'
import * as keys from './schema-keys.ts'
import * as openid from './schema-openid.ts'
import * as officerTotp from './schema-officer-totp.ts'
import * as outbox from './schema-outbox.ts'
import * as passkeys from './schema-passkeys.ts'
import * as proposals from './schema-proposals.ts'
import * as proofs from './schema-proofs.ts'
import * as sessions from './schema-sessions.ts'
import * as settings from './schema-settings.ts'

const modules = {
  ...schema,
  ...account,
  ...audit,
  ...attempts,
  ...claims,
  ...credentials,
  ...delivery,
  ...duplicates,
  ...factors,
  ...desk,
  ...deskLimits,
  ...figures,
  ...flows,
  ...idempotency,
  ...identities,
  ...imported,
  ...keys,
  ...officerTotp,
  ...openid,
  ...outbox,
  ...passkeys,
  ...proofs,
  ...proposals,
  ...sessions,
  ...settings,
}

type Modules = typeof modules

export type TableName = {
  [Name in keyof Modules]: Modules[Name] extends SQLiteTable ? Name : never
}[keyof Modules]

export const tables = Object.fromEntries(
  Object.entries(modules).filter(([, value]) => is(value, SQLiteTable)),
) as { readonly [Name in TableName]: Modules[Name] }
