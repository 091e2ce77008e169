/** Which temporary password still opens its account, as a condition for joins. */
import { and, eq, gt, isNull, lte, or, sql } from 'drizzle-orm'
import { accounts } from '../db/schema.ts'
import { temporaryPasswords } from '../db/schema-credentials.ts'

export const usableTemporary = and(
  eq(temporaryPasswords.account, accounts.id),
  isNull(temporaryPasswords.usedAt),
  or(isNull(temporaryPasswords.startsAt), lte(temporaryPasswords.startsAt, sql`unixepoch()`)),
  gt(temporaryPasswords.expiresAt, sql`unixepoch()`),
)
