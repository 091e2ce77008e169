/** Registrations that an officer decides about: who awaits, and what a decision writes. */
import { and, asc, eq } from 'drizzle-orm'
import { accountEncryption } from '../../accounts/account-encryption.ts'
import { accountColumns, readAccount } from '../../accounts/account-reader.ts'
import type { AccountRow, FoundAccount } from '../../accounts/account-reader.ts'
import type { Keys } from '../../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../../db/database.ts'
import { temporaryPasswords } from '../../db/schema-credentials.ts'
import { personNames } from '../../db/schema-duplicates.ts'
import { accounts, identifiers } from '../../db/schema.ts'

type AccountStatus = FoundAccount['status']

/** A case that waits, and since when, in seconds since 1970. */
export interface WaitingCase {
  readonly id: string
  readonly since: number
  /** Where it is sooner than the city's own time to decide. */
  readonly dueAt?: number
}

export function registrationStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)
  const mine = eq(accounts.municipality, municipality)
  const moved = (account: string, to: Partial<typeof accounts.$inferInsert>) => [
    write(
      orm
        .update(accounts)
        .set(to)
        .where(and(mine, eq(accounts.id, account), eq(accounts.status, 'awaiting'))),
    ),
    expectOneRow(orm),
  ]

  return {
    /** Whoever awaits a decision, the longest first. */
    awaiting: (): Statement<Promise<readonly FoundAccount[]>> =>
      read(
        orm
          .select(accountColumns)
          .from(accounts)
          .innerJoin(identifiers, eq(identifiers.account, accounts.id))
          .leftJoin(temporaryPasswords, eq(temporaryPasswords.account, accounts.id))
          .where(and(mine, eq(accounts.status, 'awaiting')))
          .orderBy(asc(accounts.createdAt), asc(accounts.id), asc(identifiers.kind)),
        async (rows: readonly AccountRow[]) => {
          const ids = [...new Set(rows.map(({ id }) => id))]
          const found = ids.map((id) =>
            readAccount(
              data,
              rows.filter((row) => row.id === id),
            ),
          )
          return (await Promise.all(found)).filter((account) => account !== null)
        },
      ),

    /** Ids of those who await a decision, the longest first, and since when: names nobody. */
    waiting: (most: number): Statement<readonly WaitingCase[]> =>
      read(
        orm
          .select({ id: accounts.id, since: accounts.createdAt })
          .from(accounts)
          .where(and(mine, eq(accounts.status, 'awaiting')))
          .orderBy(asc(accounts.createdAt))
          .limit(most),
        (rows: readonly WaitingCase[]) => rows,
      ),

    /** Also of an account that has lost its names. */
    statusOf: (account: string): Statement<AccountStatus | null> =>
      read(
        orm
          .select({ status: accounts.status })
          .from(accounts)
          .where(and(mine, eq(accounts.id, account))),
        ([row]: readonly { readonly status: AccountStatus }[]) => row?.status ?? null,
      ),

    /** The batch is refused when the registration awaits no decision any more. */
    approve: (account: string): readonly Statement[] => moved(account, { status: 'active' }),

    /**
     * Nothing personal stays, and nothing that opens the account; its names are free for another registration. The row
     * itself stays for the audit. The batch is refused when the registration awaits no decision any more.
     */
    async refuse(account: string): Promise<readonly Statement[]> {
      const details = await data.encryptDetails(account, {})
      return [
        ...moved(account, { status: 'suspended', details, password: null }),
        write(orm.delete(personNames).where(eq(personNames.account, account))),
        write(
          orm
            .delete(identifiers)
            .where(
              and(eq(identifiers.municipality, municipality), eq(identifiers.account, account)),
            ),
        ),
        write(
          orm
            .delete(temporaryPasswords)
            .where(
              and(
                eq(temporaryPasswords.municipality, municipality),
                eq(temporaryPasswords.account, account),
              ),
            ),
        ),
      ]
    },
  }
}
