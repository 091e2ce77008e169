/** Accounts that their citizens want deleted, in D1: asked for, taken back by a sign-in, carried out by the purge. */
import { and, eq, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { accountDeletions } from '../db/schema-account.ts'

export function accountDeletionStore({ orm }: Database, municipality: string) {
  const ofAccount = (account: string) =>
    and(eq(accountDeletions.account, account), eq(accountDeletions.municipality, municipality))

  return {
    /** Counts from the first time that it was asked for. */
    requestDeletion: (account: string, after: Seconds): Statement =>
      write(
        orm
          .insert(accountDeletions)
          .values({ account, municipality, dueAt: sql`unixepoch() + ${after}` })
          .onConflictDoNothing(),
      ),

    /** Whether there is one to be taken back, for a write that depends on it. */
    deletionIsDue: (account: string) =>
      sql`EXISTS (SELECT 1 FROM ${accountDeletions} WHERE ${ofAccount(account)})`,

    keepAccount: (account: string): Statement =>
      write(orm.delete(accountDeletions).where(ofAccount(account))),
  }
}

export type AccountDeletionStore = ReturnType<typeof accountDeletionStore>
