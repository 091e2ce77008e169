/** Browsers that an account has been used on, in D1, by the digest of their cookie. */
import { and, eq, notInArray, sql } from 'drizzle-orm'
import { days } from '../../contract/units.ts'
import type { Keys } from '../crypto/keys.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { devices } from '../db/schema-credentials.ts'
import { accountEncryption } from './account-encryption.ts'

/** Browsers that are known of one account: those of a family, and no list that grows for years. */
const mostDevices = 16

/** A browser that has not been back for as long makes room first. */
const inUse = days(60)

export function knownDevices({ orm }: Database, keys: Keys, municipality: string) {
  const data = accountEncryption(keys, municipality)
  // The plus keeps SQLite from going through all devices of the city, which an index is in order of.
  // https://www.sqlite.org/optoverview.html#disqualifying_where_clause_terms_using_unary_
  const ofDevices = (account: string) =>
    and(sql`+${devices.municipality} = ${municipality}`, eq(devices.account, account))

  return {
    /**
     * Keeps this one, and of the others of the account a bounded number: those that are in use, and of these the ones
     * that have been known for longest. So whoever signs in again and again without cookies pushes out what came last, and
     * not the browser that somebody comes back on.
     */
    async rememberDevice(account: string, device: string): Promise<readonly Statement[]> {
      const digest = await data.blind('device', device)
      const isIdle = sql`${devices.lastSeenAt} < unixepoch() - ${inUse}`
      const kept = orm
        .select({ digest: devices.digest })
        .from(devices)
        .where(ofDevices(account))
        .orderBy(
          sql`${devices.digest} <> ${digest}`,
          isIdle,
          sql`CASE WHEN ${isIdle} THEN -${devices.lastSeenAt} ELSE rowid END`,
        )
        .limit(mostDevices)
      return [
        write(
          orm
            .insert(devices)
            .values({ account, municipality, digest })
            .onConflictDoUpdate({
              target: [devices.account, devices.digest],
              set: { lastSeenAt: sql`unixepoch()` },
            }),
        ),
        write(orm.delete(devices).where(and(ofDevices(account), notInArray(devices.digest, kept)))),
      ]
    },

    /** As below, but for this one, where it was known. */
    async forgetOtherDevices(account: string, device: string): Promise<Statement> {
      const digests = await data.blinds('device', device)
      return write(
        orm
          .delete(devices)
          .where(and(ofDevices(account), notInArray(devices.digest, [...digests]))),
      )
    },

    /** Forgets them all: what a thief has used is no known device any more. */
    forgetDevices: (account: string): Statement =>
      write(orm.delete(devices).where(ofDevices(account))),
  }
}

export type KnownDevices = ReturnType<typeof knownDevices>
