/** What columns of an account are set to, where more than one statement sets them alike. */
import { sql } from 'drizzle-orm'
import { accounts } from '../db/schema.ts'

/** The time of a password change: always later than the one before, so that two within a second differ. */
export const passwordChangedNow = sql`max(unixepoch(), ${accounts.passwordChangedAt} + 1)`

/**
 * Of an account that is closed: what was proven before opens nothing more. One that nobody has confirmed stays so: it is
 * opened by its temporary password alone, and the purge forgets it.
 */
export const accountClosed = {
  status: sql`CASE ${accounts.status} WHEN 'unconfirmed' THEN 'unconfirmed' ELSE 'suspended' END`,
  passwordChangedAt: passwordChangedNow,
}
