/** Accounts whose citizen has lost every second factor, in D1: asked for, stopped, and carried out by a sign-in. */
import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { factorResets, factors, recoveryCodes } from '../db/schema-factors.ts'

export function factorResetStore({ orm }: Database, municipality: string) {
  const ofAccount = (account: string) =>
    and(eq(factorResets.municipality, municipality), eq(factorResets.account, account))
  const isDue = (account: string) =>
    sql`EXISTS (SELECT 1 FROM ${factorResets}
      WHERE ${and(ofAccount(account), lte(factorResets.dueAt, sql`unixepoch()`))})`

  return {
    /** Counts from the first time that it was asked for. */
    requestFactorReset: (account: string, after: Seconds): Statement =>
      write(
        orm
          .insert(factorResets)
          .values({ account, municipality, dueAt: sql`unixepoch() + ${after}` })
          .onConflictDoNothing(),
      ),

    /** Until when it waits, in seconds since 1970; null where none does. */
    factorResetDue: (account: string): Statement<number | null> =>
      read(
        orm
          .select({ dueAt: factorResets.dueAt })
          .from(factorResets)
          .where(and(ofAccount(account), gt(factorResets.dueAt, sql`unixepoch()`))),
        ([row]: readonly { readonly dueAt: number }[]) => row?.dueAt ?? null,
      ),

    /** Whether one is over that nobody has carried out, for a write that depends on it. */
    factorResetIsDue: isDue,

    /** Takes the factors away for which the wait is over. */
    carryOutFactorReset: (account: string): readonly Statement[] => [
      write(
        orm.delete(recoveryCodes).where(and(eq(recoveryCodes.account, account), isDue(account))),
      ),
      write(orm.delete(factors).where(and(eq(factors.account, account), isDue(account)))),
      write(
        orm
          .delete(factorResets)
          .where(and(ofAccount(account), lte(factorResets.dueAt, sql`unixepoch()`))),
      ),
    ],

    /** Somebody has shown a factor, or says that they did not ask. One whose wait is over stays. */
    stopFactorReset: (account: string): Statement =>
      write(
        orm
          .delete(factorResets)
          .where(and(ofAccount(account), gt(factorResets.dueAt, sql`unixepoch()`))),
      ),
  }
}

export type FactorResetStore = ReturnType<typeof factorResetStore>
