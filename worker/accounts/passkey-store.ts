/** Passkeys in D1. Found by the credential's own name, which an authenticator tells: no citizen's name leads to any. */
import { and, asc, eq, isNull, or, sql } from 'drizzle-orm'
import { fromBase64url, toBase64url, type Bytes } from '../crypto/base64.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import type { Keys } from '../crypto/keys.ts'
import type { CreatedCredential } from '../crypto/webauthn/ceremony.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { passkeys as table } from '../db/schema-passkeys.ts'

/** As much of it as a sign-in needs. */
export interface StoredPasskey {
  readonly id: string
  readonly account: string
  readonly publicKey: Bytes
  readonly counter: number
  readonly isBackupEligible: boolean
  /** Its counter went back once. */
  readonly isSuspect: boolean
}

export interface ListedPasskey {
  readonly id: string
  /** Base64url. */
  readonly credential: string
  readonly name: string
  readonly isBackedUp: boolean
  /** Seconds since 1970. */
  readonly createdAt: number
  readonly lastUsedAt: number | null
  readonly isSuspect: boolean
}

/** Passkeys of one account: those of a family's devices, and no list that grows for years. */
export const mostPasskeys = 20

type Row = typeof table.$inferSelect

export function passkeyStore({ orm }: Database, keys: Keys, municipality: string) {
  const mine = eq(table.municipality, municipality)
  const context = (id: string) => encryptionContextOf('passkeys.sealed', { municipality, id })
  // The plus keeps SQLite from an index of which nothing but the municipality is used.
  const ofAccount = (account: string) =>
    and(sql`+${table.municipality} = ${municipality}`, eq(table.account, account))
  const one = (account: string, id: string) =>
    and(eq(table.id, id), eq(table.account, account), mine)

  const shown = async (row: Row): Promise<ListedPasskey> => ({
    id: row.id,
    credential: row.credential,
    name: (await decrypt(keys.encryption, context(row.id), row.sealed)) as string,
    isBackedUp: row.isBackedUp,
    createdAt: row.createdAt,
    lastUsedAt: row.lastUsedAt,
    isSuspect: row.suspectAt !== null,
  })

  return {
    /** @param credential base64url */
    find: (credential: string): Statement<StoredPasskey | null> =>
      read(
        orm
          .select()
          .from(table)
          .where(and(mine, eq(table.credential, credential))),
        ([row]: readonly Row[]) =>
          row
            ? {
                id: row.id,
                account: row.account,
                publicKey: fromBase64url(row.publicKey) ?? new Uint8Array(),
                counter: row.counter,
                isBackupEligible: row.isBackupEligible,
                isSuspect: row.suspectAt !== null,
              }
            : null,
      ),

    list: (account: string): Statement<Promise<readonly ListedPasskey[]>> =>
      read(
        orm.select().from(table).where(ofAccount(account)).orderBy(asc(table.createdAt)),
        (rows: readonly Row[]) => Promise.all(rows.map(shown)),
      ),

    /** The batch is refused when the credential is somebody's already, or there are too many. */
    async add(
      account: string,
      id: string,
      name: string,
      made: CreatedCredential,
    ): Promise<readonly Statement[]> {
      const sealed = await encrypt(keys.encryption, context(id), name)
      const [credential, publicKey, aaguid] = [made.id, made.publicKey, made.aaguid].map(
        toBase64url,
      )
      const flags = [made.isBackupEligible, made.isBackedUp].map(Number)
      return [
        write(
          orm.run(sql`INSERT INTO ${table} (id, municipality, account, credential, public_key, aaguid,
              sealed, counter, backup_eligible, backed_up)
            SELECT ${id}, ${municipality}, ${account}, ${credential}, ${publicKey}, ${aaguid},
              ${sealed}, ${made.counter}, ${flags[0]}, ${flags[1]}
            WHERE (SELECT count(*) FROM ${table} WHERE account = ${account}) < ${mostPasskeys}`),
        ),
        expectOneRow(orm),
      ]
    },

    /**
     * Notes its use; the batch is refused when it is no more, or another use was newer.
     *
     * @param isRepeated the same attempt has noted it before
     */
    used: (
      { id, account }: Pick<StoredPasskey, 'id' | 'account'>,
      { counter, isBackedUp }: { readonly counter: number; readonly isBackedUp: boolean },
      isRepeated: boolean,
    ): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ counter, isBackedUp, lastUsedAt: sql`unixepoch()` })
          .where(
            and(
              one(account, id),
              isNull(table.suspectAt),
              or(
                sql`${table.counter} < ${counter}`,
                and(eq(table.counter, counter), isRepeated ? undefined : eq(table.counter, 0)),
              ),
            ),
          ),
      ),
      expectOneRow(orm),
    ],

    suspect: ({ id, account }: Pick<StoredPasskey, 'id' | 'account'>): Statement =>
      write(
        orm
          .update(table)
          .set({ suspectAt: sql`unixepoch()` })
          .where(and(one(account, id), isNull(table.suspectAt))),
      ),

    async rename(account: string, id: string, name: string): Promise<readonly Statement[]> {
      const sealed = await encrypt(keys.encryption, context(id), name)
      return [write(orm.update(table).set({ sealed }).where(one(account, id))), expectOneRow(orm)]
    },

    remove: (account: string, id: string): readonly Statement[] => [
      write(orm.delete(table).where(one(account, id))),
      expectOneRow(orm),
    ],

    /** All of an account: whoever recovers it cannot know which of them a thief has added. */
    removeAll: (account: string): Statement => write(orm.delete(table).where(ofAccount(account))),
  }
}

export type PasskeyStore = ReturnType<typeof passkeyStore>
