/** Which temporary password still opens its account: the condition by which it is joined to it. */
import { and, eq, gt, isNull, sql } from 'drizzle-orm'
import { accounts } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'

export const usableTemporary = and(
  eq(temporaryPasswords.account, accounts.id),
  isNull(temporaryPasswords.usedAt),
  gt(temporaryPasswords.expiresAt, sql`unixepoch()`),
)
