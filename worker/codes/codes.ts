/**
 * One-time codes. KV is their home: a write-once record of MACs that ends by itself. D1 is their gate: a try is taken
 * there before anything is compared, and a challenge is spent there in the transaction of its effect. KV alone let 16
 * of 50 parallel submissions of one code succeed. The only file that knows of the split.
 */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { seconds, type Seconds } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { firstVersion } from '../crypto/secrets.ts'
import { digits as drawDigits, token } from '../crypto/random.ts'
import { expectOneRow, read, write, type Database, type Statement } from '../db/database.ts'
import { challenges as table } from '../db/schema-flows.ts'
import { log } from '../log.ts'
import { spendAllCodes } from './spent-codes.ts'

/**
 * NIST SP 800-63B-4 §3.2.2 asks for a limit; five tries at eight digits are one chance in 20 million. How many challenges
 * there can be is bounded by how many messages go: docs/decisions/018-what-a-stranger-spends.md.
 */
export const triesOfChallenge = 5

/** Seconds; KV refuses less. D1 decides when a code ends. */
const shortestInKv = 60

/** What a code is bound to; each part is under the MAC, so that none can be changed (T22). */
export interface Challenge {
  readonly id: string
  readonly flow: string
  readonly purpose: string
  /** Account id, or a pseudonym. */
  readonly subject: string
  /** Channel and folded destination, or nothing when the message goes to nobody. */
  readonly destination: string
}

type Presented = { readonly code: string } | { readonly secret: string }

interface Macs {
  readonly code: string
  readonly secret: string
  /** The version of the key that they were made with; the first where none is named. */
  readonly key?: string
}

const kvKey = (municipality: string, id: string) => `code:${municipality}:${id}`

export function codes(
  database: Database,
  kv: KVNamespace,
  codeKeys: KeyRing,
  municipality: string,
) {
  const { orm, batch } = database

  /** Every part of the challenge is under the MAC: a code is good for nothing else (T22). */
  const mac = (key: CryptoKey, kind: 'code' | 'secret', value: string, of: Challenge) =>
    hmac(key, kind, municipality, of.purpose, of.id, of.flow, of.subject, of.destination, value)

  /** Neither spent nor too old. */
  const living = (id: string) =>
    and(
      eq(table.municipality, municipality),
      eq(table.id, id),
      isNull(table.consumedAt),
      gt(table.expiresAt, sql`unixepoch()`),
    )

  /** Tries are the code's alone: a link's secret has 128 bits, and nobody guesses it. */
  const guessable = (id: string) => and(living(id), lt(table.attempts, table.maxAttempts))

  const isThere = (condition: ReturnType<typeof living>): Statement<boolean> =>
    read(
      orm.select({ id: table.id }).from(table).where(condition),
      (rows: readonly unknown[]) => rows.length === 1,
    )

  const takeTry = (id: string): Statement<boolean> =>
    read(
      orm
        .update(table)
        .set({ attempts: sql`${table.attempts} + 1` })
        .where(guessable(id))
        .returning({ attempts: table.attempts }),
      (rows: readonly unknown[]) => rows.length === 1,
    )

  async function recorded(id: string, mayBeMet: ReturnType<typeof living>): Promise<Macs> {
    const record = await kv.get<Macs>(kvKey(municipality, id), 'json').catch((cause: unknown) => {
      throw new AuthError('unavailable', { retryAfter: 5, cause })
    })
    if (record) return record
    // KV may not show a record yet, or may still deny one that it was asked for too early: no try is taken for that.
    const [waiting] = await batch(isThere(mayBeMet))
    if (!waiting) throw new AuthError('code_expired')
    log('code_not_in_kv', { challenge: id })
    throw new AuthError('code_not_ready', { retryAfter: 5 })
  }

  async function compare(macs: Macs, challenge: Challenge, presented: Presented): Promise<void> {
    const [kind, value] =
      'code' in presented
        ? (['code', presented.code] as const)
        : (['secret', presented.secret] as const)
    const key = codeKeys.find(macs.key ?? firstVersion)
    // Withdrawn since: nobody can tell any more whether it is right.
    if (!key) throw new AuthError('code_expired')
    const expected = fromBase64url(macs[kind])
    if (!expected || !equal(await mac(key, kind, value, challenge), expected))
      throw new AuthError('wrong_code')
  }

  return {
    /** Seconds for which its code can still be met: none when it is spent, tried out, or expired. */
    left: (id: string): Statement<Seconds> =>
      read(
        orm
          .select({ left: sql<number>`${table.expiresAt} - unixepoch()` })
          .from(table)
          .where(guessable(id)),
        (rows: readonly { readonly left: number }[]) => seconds(rows[0]?.left ?? 0),
      ),

    /** Whether its record has vanished. Not asked twice: what cannot be read now may be there all the same. */
    isLost: (id: string): Promise<boolean> =>
      kv.get(kvKey(municipality, id)).then(
        (record) => record === null,
        () => false,
      ),

    /**
     * Makes a code and a link secret and keeps only their MACs.
     *
     * @param spent kept, and never to be met
     * @returns the challenge under an id of its own, what the message carries, and the write that opens the gate
     */
    async issue(about: Omit<Challenge, 'id'>, digits: number, lifetime: Seconds, spent = false) {
      // Drawn, not derived from the operation: two tries of one operation would write two codes under one key, and KV
      // would keep the last where D1 keeps the first.
      const challenge: Challenge = { ...about, id: `chl_${token(128)}` }
      const code = drawDigits(digits)
      const secret = token(128)
      const { id, key } = codeKeys.current
      const macs: Macs = {
        code: toBase64url(await mac(key, 'code', code, challenge)),
        secret: toBase64url(await mac(key, 'secret', secret, challenge)),
        key: id,
      }
      await kv
        .put(kvKey(municipality, challenge.id), JSON.stringify(macs), {
          expirationTtl: Math.max(shortestInKv, lifetime),
        })
        .catch((cause: unknown) => {
          throw new AuthError('unavailable', { retryAfter: 5, cause })
        })
      const gate = {
        id: challenge.id,
        municipality,
        flow: challenge.flow,
        purpose: challenge.purpose,
        subject: challenge.subject,
        maxAttempts: triesOfChallenge,
        expiresAt: sql`unixepoch() + ${lifetime}`,
        consumedAt: spent ? sql`unixepoch()` : null,
      }
      return { challenge, code, secret, write: write(orm.insert(table).values(gate)) }
    },

    /**
     * Compares. A code takes a try first, of this challenge alone; a link's secret has 128 bits and takes none.
     *
     * @throws AuthError `wrong_code`, `code_expired`, `code_not_ready` (no try taken)
     */
    async check(challenge: Challenge, presented: Presented): Promise<void> {
      const { id } = challenge
      const macs = await recorded(id, 'code' in presented ? guessable(id) : living(id))
      const [mayBeCompared] = await batch('code' in presented ? takeTry(id) : isThere(living(id)))
      if (!mayBeCompared) throw new AuthError('code_expired')
      await compare(macs, challenge, presented)
    },

    /** Spends a challenge that was met: the batch is refused when it was spent meanwhile. */
    spend: (id: string): readonly Statement[] => [
      write(
        orm
          .update(table)
          .set({ consumedAt: sql`unixepoch()` })
          .where(
            and(eq(table.municipality, municipality), eq(table.id, id), isNull(table.consumedAt)),
          ),
      ),
      expectOneRow(orm),
    ],

    /** Spends every open challenge of a person. */
    spendAll: (subject: string): Statement => spendAllCodes(database, municipality, subject),
  }
}

export type Codes = ReturnType<typeof codes>
