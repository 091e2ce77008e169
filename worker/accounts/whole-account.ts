/** Whether an account can be signed in to and its person be reached, as the view `broken_accounts` has the rule. */
import { and, eq, ne, sql, type SQL } from 'drizzle-orm'
import { write, type Database, type Statement } from '../db/database.ts'
import { accounts, identifiers } from '../db/schema.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { signInNames } from '../municipalities/sign-in-names.ts'
import type { FoundAccount } from './account-reader.ts'

/** It has a name to sign in by; and a proven contact, or a document that was seen. */
export const isWhole = (
  { public: profile }: Pick<Municipality, 'public'>,
  { contacts, identifiers: names }: Pick<FoundAccount, 'contacts' | 'identifiers'>,
): boolean => {
  const signsIn = new Set<string>(signInNames(profile))
  const known = names.filter(({ kind }) => signsIn.has(kind))
  const hasEmail = signsIn.has('email') && contacts.some(({ channel }) => channel === 'email')
  return (
    (known.length > 0 || hasEmail) &&
    (contacts.some(({ proven }) => proven) || known.some(({ seen }) => seen))
  )
}

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
