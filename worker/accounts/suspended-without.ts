/** Whom a name leaves with nothing else to be known or reached by. */
import { and, eq, ne, sql, type SQL } from 'drizzle-orm'
import { write, type Database, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'

/**
 * Who has no other name than the one that is about to go, or is reached by nothing without it, is not in use: the database
 * lets nobody be so.
 *
 * @param blinds of the name
 */
export function suspendedWithout(
  { orm }: Pick<Database, 'orm'>,
  slug: string,
  account: string,
  blinds: readonly string[],
): Statement {
  const others = (is: SQL | undefined) =>
    sql`SELECT 1 FROM ${identifiers} WHERE ${and(
      eq(identifiers.account, account),
      sql`${identifiers.blind} NOT IN ${[...blinds]}`,
      is,
    )}`
  const signsIn = sql`${identifiers.signsIn} = 1 AND ${identifiers.pendingBlind} IS NULL`
  const named = others(and(signsIn, ne(identifiers.kind, 'phone')))
  const reached = others(sql`(${identifiers.kind} IN ('email', 'phone')
    AND ${identifiers.provenAt} IS NOT NULL OR ${identifiers.seenAt} IS NOT NULL AND ${signsIn})`)
  return write(
    orm
      .update(accounts)
      .set({ status: 'suspended' })
      .where(
        and(
          eq(accounts.municipality, slug),
          eq(accounts.id, account),
          eq(accounts.status, 'active'),
          sql`NOT (EXISTS (${named}) AND EXISTS (${reached}))`,
        ),
      ),
  )
}
