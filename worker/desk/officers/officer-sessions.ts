/** Sessions of officers: short, idle for minutes, and dead with their officer (OWASP ASVS 7.3, 7.4). */
import { and, eq, gt, inArray, isNull, sql } from 'drizzle-orm'
import type { Role } from '../../../contract/desk/roles.ts'
import type { WayIn } from '../../../contract/desk/sign-in.ts'
import { hours, minutes } from '../../../contract/units.ts'
import { toBase64url } from '../../crypto/base64.ts'
import { sha256 } from '../../crypto/digest.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { officers, officerSessions as table } from '../../db/schema-desk.ts'
import { officerColumns, type Officer, type OfficerStore } from './officer-store.ts'

export const idleLifetime = minutes(15)
const absoluteLifetime = hours(12)

/** After which a dangerous act asks for the passkey again. */
const freshness = minutes(5)

/** The officer who is signed in. */
export interface SignedInOfficer extends Officer {
  /** Digest of the session. */
  readonly session: string
  readonly isFresh: boolean
  /** What the session was opened by. */
  readonly by: WayIn
}

/** Somebody who could be asked for a signature. */
export interface PresentOfficer extends Officer {
  readonly isHere: boolean
}

/** By what a secret that a browser holds is known, a session's cookie above all: a stolen database opens nothing. */
export const sessionDigest = async (secret: string) => toBase64url(await sha256(secret))

type Row = Parameters<OfficerStore['read']>[0] & { readonly isFresh: number; readonly by: WayIn }

export function officerSessions({ orm }: Database, store: OfficerStore, slug: string) {
  const isAlive = and(
    eq(table.municipality, slug),
    isNull(table.endedAt),
    gt(table.expiresAt, sql`unixepoch()`),
    gt(table.lastSeenAt, sql`unixepoch() - ${idleLifetime}`),
  )

  return {
    /** @param freshnessDigest of what the page is told, whose passkey was used */
    open: (digest: string, officer: string, freshnessDigest: string): Statement =>
      write(
        orm.insert(table).values({
          digest,
          municipality: slug,
          officer,
          freshnessDigest,
          expiresAt: sql`unixepoch() + ${absoluteLifetime}`,
        }),
      ),

    /** Of whoever used no passkey: nothing dangerous is done in it before one is. */
    openStale: (digest: string, officer: string): Statement =>
      write(
        orm.insert(table).values({
          digest,
          municipality: slug,
          officer,
          authenticatedAt: 0,
          expiresAt: sql`unixepoch() + ${absoluteLifetime}`,
        }),
      ),

    /**
     * Goes on with a session: two statements of one round trip. The second tells whose it is; null when it is no more.
     *
     * @param freshnessDigest of what the page shows beside the cookie: a copied cookie alone is never fresh
     */
    goOn: (
      digest: string,
      freshnessDigest: string,
    ): readonly [Statement, Statement<Promise<SignedInOfficer | null>>] => [
      write(
        orm
          .update(table)
          .set({ lastSeenAt: sql`unixepoch()` })
          .where(and(eq(table.digest, digest), isAlive)),
      ),
      read(
        orm
          .select({
            ...officerColumns,
            isFresh: sql<number>`${table.authenticatedAt} > unixepoch() - ${freshness}
              AND ${table.freshnessDigest} IS ${freshnessDigest}`.as('fresh'),
            by: sql<WayIn>`iif(${table.authenticatedAt} > 0, 'passkey', 'totp')`.as('way_in'),
          })
          .from(table)
          .innerJoin(officers, and(eq(officers.id, table.officer), eq(officers.status, 'active')))
          .where(and(eq(table.digest, digest), isAlive)),
        async ([row]: readonly Row[]) =>
          row
            ? {
                ...(await store.read(row)),
                session: digest,
                isFresh: row.isFresh === 1,
                by: row.by,
              }
            : null,
      ),
    ],

    /** The passkey was used again in it; what the page was told before is worth nothing from now on. */
    refresh: (digest: string, freshnessDigest: string): Statement =>
      write(
        orm
          .update(table)
          .set({ authenticatedAt: sql`unixepoch()`, freshnessDigest })
          .where(and(eq(table.digest, digest), isAlive)),
      ),

    end: (digest: string): Statement =>
      write(
        orm
          .update(table)
          .set({ endedAt: sql`unixepoch()` })
          .where(and(eq(table.digest, digest), isNull(table.endedAt))),
      ),

    endAll: (officer: string): Statement =>
      write(
        orm
          .update(table)
          .set({ endedAt: sql`unixepoch()` })
          .where(and(eq(table.officer, officer), isNull(table.endedAt))),
      ),

    /** Officers whom the city has not suspended, and whether each is signed in by passkey, as signing asks for. */
    present: (roles: readonly Role[]): Statement<Promise<readonly PresentOfficer[]>> =>
      read(
        orm
          .select({
            ...officerColumns,
            isHere: sql<number>`EXISTS (SELECT 1 FROM ${table} WHERE ${and(
              eq(table.officer, officers.id),
              gt(table.authenticatedAt, 0),
              isAlive,
            )})`.as('here'),
          })
          .from(officers)
          .where(
            and(
              eq(officers.municipality, slug),
              eq(officers.status, 'active'),
              inArray(officers.role, [...roles]),
            ),
          ),
        (rows: readonly (Parameters<OfficerStore['read']>[0] & { readonly isHere: number })[]) =>
          Promise.all(
            rows.map(async (row) => ({ ...(await store.read(row)), isHere: row.isHere === 1 })),
          ),
      ),

    /** The batch is refused when the session has ended meanwhile, or its officer was suspended. */
    mustLive: (digest: string): Statement =>
      write(
        orm.run(sql`INSERT INTO must_hold SELECT count(*) FROM ${table}
          JOIN ${officers} ON ${officers.id} = ${table.officer} AND ${officers.status} = 'active'
          WHERE ${and(eq(table.digest, digest), isAlive)}`),
      ),
  }
}

export type OfficerSessions = ReturnType<typeof officerSessions>
