/** Which second factors an account has, in SQL: none once the wait after their loss is over. */
import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'
import { factorResets, factors, rememberedDevices } from '../db/schema-factors.ts'

/** Of a row of `factors`. */
export const isInForce: SQL = sql`NOT EXISTS (SELECT 1 FROM ${factorResets}
  WHERE ${factorResets.account} = ${factors.account} AND ${factorResets.dueAt} <= unixepoch())`

export const hasFactor = (account: SQLWrapper | string): SQL =>
  sql`EXISTS (SELECT 1 FROM ${factors} WHERE ${factors.account} = ${account} AND ${isInForce})`

/** @param digests of the browser's cookie, by every version of the key */
export const isRemembered = (account: SQLWrapper | string, digests: readonly string[]): SQL =>
  sql`EXISTS (SELECT 1 FROM ${rememberedDevices}
    WHERE ${rememberedDevices.account} = ${account}
    AND ${rememberedDevices.digest} IN ${digests}
    AND ${rememberedDevices.expiresAt} > unixepoch())`
