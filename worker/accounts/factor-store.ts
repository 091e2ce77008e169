/** The second factors of accounts, in D1. */
import { and, asc, eq, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import type { Channel } from '../../contract/channel.ts'
import { channelOf, enrolledNames, type EnrolledFactor } from '../../contract/factors/index.ts'
import type { Seconds } from '../../contract/units.ts'
import { decrypt, encrypt } from '../crypto/encryption.ts'
import { encryptionContextOf } from '../crypto/encrypted-columns.ts'
import type { Keys } from '../crypto/keys.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { factors } from '../db/schema-factors.ts'
import { sessions } from '../db/schema-sessions.ts'
import { accountEncryption } from './account-encryption.ts'
import { hasFactor, isInForce, isRemembered } from './factors-in-force.ts'

export interface KnownFactor {
  readonly kind: EnrolledFactor
  /** Seconds since 1970. */
  readonly createdAt: number
  readonly lastUsedAt: number | null
  /** Its channel has just recovered the password: it counts for nothing yet. */
  readonly isResting: boolean
}

/** A factor that is turned on. */
export interface NewFactor {
  readonly kind: EnrolledFactor
  /** Of an authenticator app, in base 32, and the time step of the code that it was tried with. */
  readonly secret?: string
  readonly step?: number
}

export interface TotpFactor {
  /** In base 32. */
  readonly secret: string
  readonly lastStep: number | null
  /** Seconds since 1970, by D1's clock. */
  readonly now: number
}

type FactorRow = Omit<KnownFactor, 'isResting'> & { readonly isResting: number }

export function factorStore({ orm }: Database, keys: Keys, municipality: string, fresh: Seconds) {
  const data = accountEncryption(keys, municipality)
  const ofAccount = (account: string) =>
    and(eq(factors.municipality, municipality), eq(factors.account, account))
  const placeOf = (account: string, kind: string) =>
    encryptionContextOf('factors.sealed', { municipality, account, kind })
  const isFresh = (session: string) => sql`EXISTS (SELECT 1 FROM ${sessions}
    WHERE ${sessions.id} = ${session} AND ${sessions.factorShownAt} > unixepoch() - ${fresh})`
  const mustHold = (condition: ReturnType<typeof sql>): Statement =>
    write(orm.run(sql`INSERT INTO must_hold SELECT CASE WHEN ${condition} THEN 1 ELSE 0 END`))

  return {
    /** Those in force, the first turned on first. */
    factorsOf: (account: string): Statement<readonly KnownFactor[]> =>
      read(
        orm
          .select({
            kind: factors.kind,
            createdAt: factors.createdAt,
            lastUsedAt: factors.lastUsedAt,
            isResting: sql<number>`coalesce(${factors.restsUntil} > unixepoch(), 0)`.as('resting'),
          })
          .from(factors)
          .where(and(ofAccount(account), inArray(factors.kind, [...enrolledNames]), isInForce))
          .orderBy(asc(factors.createdAt), asc(factors.kind)),
        (rows: readonly FactorRow[]) =>
          rows.map((row) => ({ ...row, isResting: row.isResting === 1 })),
      ),

    /** The authenticator app of an account; null where it has none. */
    totpOf: (account: string): Statement<Promise<TotpFactor | null>> =>
      read(
        orm
          .select({
            sealed: factors.sealed,
            lastStep: factors.lastStep,
            now: sql<number>`unixepoch()`.as('now'),
          })
          .from(factors)
          .where(and(ofAccount(account), eq(factors.kind, 'totp'), isInForce)),
        async ([row]: readonly {
          readonly sealed: string | null
          readonly lastStep: number | null
          readonly now: number
        }[]) => {
          if (!row?.sealed) return null
          const secret = await decrypt(keys.encryption, placeOf(account, 'totp'), row.sealed)
          return { lastStep: row.lastStep, now: row.now, secret: secret as string }
        },
      ),

    /** Seconds since 1970, by D1's clock. */
    databaseTime: (): Statement<number> =>
      read(
        orm.all<{ readonly now: number }>(sql`SELECT unixepoch() AS now`),
        ([row]: readonly { readonly now: number }[]) => row?.now ?? 0,
      ),

    /** Takes the code of a time step; the batch is refused when that one, or a later one, was taken before. */
    takeStep: (account: string, step: number): readonly Statement[] => [
      write(
        orm
          .update(factors)
          .set({ lastStep: step, lastUsedAt: sql`unixepoch()` })
          .where(
            and(
              ofAccount(account),
              eq(factors.kind, 'totp'),
              or(isNull(factors.lastStep), lt(factors.lastStep, step)),
            ),
          ),
      ),
      expectOneRow(orm),
    ],

    factorUsed: (account: string, kind: EnrolledFactor): Statement =>
      write(
        orm
          .update(factors)
          .set({ lastUsedAt: sql`unixepoch()` })
          .where(and(ofAccount(account), eq(factors.kind, kind))),
      ),

    /** Turns a factor on; the batch is refused when it is on already. */
    async addFactor(account: string, { kind, secret, step }: NewFactor): Promise<Statement> {
      const sealed =
        secret === undefined ? null : await encrypt(keys.encryption, placeOf(account, kind), secret)
      return write(
        orm.insert(factors).values({ account, municipality, kind, sealed, lastStep: step ?? null }),
      )
    },

    /** Turns it off; the batch is refused when it was off. */
    removeFactor: (account: string, kind: EnrolledFactor): readonly Statement[] => [
      write(orm.delete(factors).where(and(ofAccount(account), eq(factors.kind, kind)))),
      expectOneRow(orm),
    ],

    /**
     * What is sent by a channel counts for nothing for a while: it has just recovered the password, and would be both
     * factors (T44).
     */
    restFactors: (account: string, channel: Channel, lifetime: Seconds): Statement =>
      write(
        orm
          .update(factors)
          .set({ restsUntil: sql`unixepoch() + ${lifetime}` })
          .where(
            and(
              ofAccount(account),
              inArray(
                factors.kind,
                enrolledNames.filter((kind) => channelOf(kind) === channel),
              ),
            ),
          ),
      ),

    /** The batch is refused unless a second factor was shown, is not had, or the browser is remembered. */
    async signInMustBeWhole(account: string, isShown: boolean, device: string): Promise<Statement> {
      const digests = await data.blinds('device', device)
      return mustHold(
        sql`${isShown ? 1 : 0} OR NOT ${hasFactor(account)} OR ${isRemembered(account, digests)}`,
      )
    },

    /** The same of an act in the account, where the session may have shown one a short while ago. */
    actMustBeWhole: (account: string, isShown: boolean, session: string): Statement =>
      mustHold(sql`${isShown ? 1 : 0} OR NOT ${hasFactor(account)} OR ${isFresh(session)}`),

    /** The batch is refused when the account has none by then. */
    mustHaveFactor: (account: string): Statement => mustHold(hasFactor(account)),

    /** Whether a second factor was shown in the session a short while ago. */
    isFactorFresh: (session: string): Statement<boolean> =>
      read(
        orm
          .select({ id: sessions.id })
          .from(sessions)
          .where(
            and(
              eq(sessions.municipality, municipality),
              eq(sessions.id, session),
              sql`${sessions.factorShownAt} > unixepoch() - ${fresh}`,
            ),
          ),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    /** Whether the account of a session has one. */
    hasFactorBySession: (session: string): Statement<boolean> =>
      read(
        orm
          .select({ id: sessions.id })
          .from(sessions)
          .where(
            and(
              eq(sessions.municipality, municipality),
              eq(sessions.id, session),
              hasFactor(sessions.account),
            ),
          ),
        (rows: readonly unknown[]) => rows.length === 1,
      ),

    /** A second factor has been shown in a session. @param methods what it is, by the names of RFC 8176 */
    factorShown: (session: string, methods: readonly string[]): Statement =>
      write(
        orm
          .update(sessions)
          .set({
            factorShownAt: sql`unixepoch()`,
            methods: methods.reduce(
              (all, one) =>
                sql`CASE WHEN ' ' || ${all} || ' ' LIKE ${`% ${one} %`} THEN ${all} ELSE ${all} || ${` ${one}`} END`,
              sql`${sessions.methods}`,
            ),
          })
          .where(and(eq(sessions.municipality, municipality), eq(sessions.id, session))),
      ),
  }
}

export type FactorStore = ReturnType<typeof factorStore>
