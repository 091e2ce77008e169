/** What the reset of second factors writes. */
import { and, eq } from 'drizzle-orm'
import { write, type Database, type Statement } from '../worker/db/database.ts'
import {
  factorResets,
  factors,
  recoveryCodes,
  rememberedDevices,
} from '../worker/db/schema-factors.ts'

const tables = [factors, recoveryCodes, rememberedDevices, factorResets] as const

export const factorsResetStore = ({ orm }: Database, municipality: string) => ({
  /** The account has none then, nor what stands in for one. */
  reset: (account: string): readonly Statement[] =>
    tables.map((table) =>
      write(
        orm
          .delete(table)
          .where(and(eq(table.municipality, municipality), eq(table.account, account))),
      ),
    ),
})
