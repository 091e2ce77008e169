/** Codes on paper for whoever has lost the other factor, in D1: digests alone, each good once. */
import { and, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { recoveryCodes } from '../db/schema-factors.ts'
import { accountEncryption } from './account-encryption.ts'

export function recoveryCodeStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)
  const ofAccount = (account: string) =>
    and(eq(recoveryCodes.municipality, municipality), eq(recoveryCodes.account, account))
  /** Bound to the account: a code of one opens no other. */
  const named = (account: string) => `recovery-code:${account}`
  const isThis = async (account: string, codes: readonly string[]) => {
    const digests = await Promise.all(codes.map((code) => data.blinds(named(account), code)))
    return and(
      ofAccount(account),
      inArray(
        recoveryCodes.digest,
        digests.flatMap((some) => [...some]),
      ),
      isNull(recoveryCodes.usedAt),
    )
  }

  return {
    /** How many are left. */
    recoveryCodesLeft: (account: string): Statement<number> =>
      read(
        orm
          .select({ left: sql<number>`count(*)`.as('left') })
          .from(recoveryCodes)
          .where(and(ofAccount(account), isNull(recoveryCodes.usedAt))),
        ([row]: readonly { readonly left: number }[]) => row?.left ?? 0,
      ),

    /** @param codes what was typed, read in every way that it may be meant */
    async isRecoveryCode(account: string, codes: readonly string[]): Promise<Statement<boolean>> {
      return read(
        orm
          .select({ digest: recoveryCodes.digest })
          .from(recoveryCodes)
          .where(await isThis(account, codes)),
        (rows: readonly unknown[]) => rows.length > 0,
      )
    },

    /** The batch is refused when it was used meanwhile. */
    async useRecoveryCode(
      account: string,
      codes: readonly string[],
    ): Promise<readonly Statement[]> {
      return [
        write(
          orm
            .update(recoveryCodes)
            .set({ usedAt: sql`unixepoch()` })
            .where(await isThis(account, codes)),
        ),
        expectOneRow(orm),
      ]
    },

    /** Puts these in the place of all earlier ones. */
    async setRecoveryCodes(
      account: string,
      codes: readonly string[],
    ): Promise<readonly Statement[]> {
      const digests = await Promise.all(codes.map((code) => data.blind(named(account), code)))
      return [
        write(orm.delete(recoveryCodes).where(ofAccount(account))),
        ...digests.map((digest) =>
          write(orm.insert(recoveryCodes).values({ account, municipality, digest })),
        ),
      ]
    },

    /** Without another factor they are none. */
    endRecoveryCodes: (account: string): Statement =>
      write(
        orm
          .delete(recoveryCodes)
          .where(
            and(
              ofAccount(account),
              sql`NOT EXISTS (SELECT 1 FROM factors WHERE account = ${account})`,
            ),
          ),
      ),
  }
}

export type RecoveryCodeStore = ReturnType<typeof recoveryCodeStore>
