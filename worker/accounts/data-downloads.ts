/** Who may download an account's data, in D1: whoever has proven its password, for a while, in that account alone. */
import { and, eq, gt, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { dataDownloads } from '../db/schema-account.ts'

export function dataDownloadStore({ orm }: Database, municipality: string) {
  const ofAccount = (account: string) =>
    and(eq(dataDownloads.account, account), eq(dataDownloads.municipality, municipality))

  return {
    grantDownload: (id: string, account: string, lifetime: Seconds): Statement =>
      write(
        orm
          .insert(dataDownloads)
          .values({ id, account, municipality, expiresAt: sql`unixepoch() + ${lifetime}` }),
      ),

    mayDownload: (id: string, account: string): Statement<boolean> =>
      read(
        orm
          .select({ id: dataDownloads.id })
          .from(dataDownloads)
          .where(
            and(
              ofAccount(account),
              eq(dataDownloads.id, id),
              gt(dataDownloads.expiresAt, sql`unixepoch()`),
            ),
          ),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    endDownloads: (account: string): Statement =>
      write(orm.delete(dataDownloads).where(ofAccount(account))),
  }
}

export type DataDownloadStore = ReturnType<typeof dataDownloadStore>
