/** Browsers that are not asked for a second factor for a while, in D1, by the digest of their cookie. */
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import type { Keys } from '../crypto/keys.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { rememberedDevices as table } from '../db/schema-factors.ts'
import { accountEncryption } from './account-encryption.ts'

export interface RememberedDevice {
  readonly id: string
  /** E.g. `Chrome · Android`; empty when the browser did not say. */
  readonly device: string
  /** Seconds since 1970. */
  readonly createdAt: number
  readonly expiresAt: number
}

export function rememberedDeviceStore({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)
  const ofAccount = (account: string) =>
    and(eq(table.municipality, municipality), eq(table.account, account))

  return {
    rememberedDevices: (account: string): Statement<readonly RememberedDevice[]> =>
      read(
        orm
          .select({
            id: table.id,
            device: table.device,
            createdAt: table.createdAt,
            expiresAt: table.expiresAt,
          })
          .from(table)
          .where(and(ofAccount(account), gt(table.expiresAt, sql`unixepoch()`)))
          .orderBy(desc(table.createdAt)),
        (rows: readonly RememberedDevice[]) => rows,
      ),

    /** @param device what it is called · @param secret its cookie */
    async trustDevice(
      account: string,
      {
        id,
        device,
        secret,
      }: { readonly id: string; readonly device: string; readonly secret: string },
      lifetime: Seconds,
    ): Promise<Statement> {
      const expiresAt = sql`unixepoch() + ${lifetime}`
      return write(
        orm
          .insert(table)
          .values({
            id,
            account,
            municipality,
            device,
            digest: await data.blind('device', secret),
            expiresAt,
          })
          .onConflictDoUpdate({
            target: [table.account, table.digest],
            set: { id, device, createdAt: sql`unixepoch()`, expiresAt },
          }),
      )
    },

    /** @param id of one; all of the account when absent */
    distrustDevices: (account: string, id?: string): Statement =>
      write(
        orm
          .delete(table)
          .where(and(ofAccount(account), id === undefined ? undefined : eq(table.id, id))),
      ),
  }
}

export type RememberedDeviceStore = ReturnType<typeof rememberedDeviceStore>
