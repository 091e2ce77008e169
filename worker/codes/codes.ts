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

/** The data that a code is bound to; each part is under the MAC, so that none can be changed (T22). */
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

interface Life {
  readonly lifetime: Seconds
  readonly longest?: Seconds
  readonly spent?: boolean
}

interface CodeState {
  /** Tries that a code has left. */
  readonly left: number
  readonly spent: boolean
}

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

  const unexpired = (id: string) =>
    and(
      eq(table.municipality, municipality),
      eq(table.id, id),
      gt(table.expiresAt, sql`unixepoch()`),
    )

  /** Neither spent, nor tried out, nor too old. */
  const guessable = (id: string) =>
    and(unexpired(id), isNull(table.consumedAt), lt(table.attempts, table.maxAttempts))

  /** A try of a code that has any left; spent or not, so that whoever has only guessed does not learn that it is. */
  const countAttempt = (id: string): Statement<boolean> =>
    read(
      orm
        .update(table)
        .set({ attempts: sql`${table.attempts} + 1` })
        .where(and(unexpired(id), lt(table.attempts, table.maxAttempts)))
        .returning({ attempts: table.attempts }),
      (rows: readonly unknown[]) => rows.length === 1,
    )

  /** How it stands; null once its time is over. */
  const stateOf = (id: string): Statement<CodeState | null> =>
    read(
      orm
        .select({
          left: sql<number>`${table.maxAttempts} - ${table.attempts}`,
          spent: sql<number>`${table.consumedAt} IS NOT NULL`,
        })
        .from(table)
        .where(unexpired(id)),
      (rows: readonly { readonly left: number; readonly spent: number }[]) =>
        rows[0] ? { left: rows[0].left, spent: rows[0].spent === 1 } : null,
    )

  async function recorded(id: string, isCode: boolean): Promise<Macs> {
    const record = await kv.get<Macs>(kvKey(municipality, id), 'json').catch((cause: unknown) => {
      throw new AuthError('unavailable', { retryAfter: 5, cause })
    })
    if (record) return record
    // KV may not show a record yet, or may still deny one that it was asked for too early: no try is taken for that.
    const [now] = await batch(stateOf(id))
    if (!now || now.spent) throw new AuthError('code_expired')
    if (isCode && now.left <= 0) throw new AuthError('code_tries_used_up')
    log('code_not_in_kv', { challenge: id })
    throw new AuthError('code_not_ready', { retryAfter: 5 })
  }

  async function isRight(macs: Macs, challenge: Challenge, presented: Presented): Promise<boolean> {
    const [kind, value] =
      'code' in presented
        ? (['code', presented.code] as const)
        : (['secret', presented.secret] as const)
    const key = codeKeys.find(macs.key ?? firstVersion)
    // Withdrawn since: nobody can tell any more whether it is right.
    if (!key) throw new AuthError('code_expired')
    const expected = fromBase64url(macs[kind])
    return expected !== null && equal(await mac(key, kind, value, challenge), expected)
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
     * @param life.longest that it may be prolonged to: as long its record is kept
     * @param life.spent kept, and never to be met
     * @returns the challenge under an id of its own, what the message carries, and the write that opens the gate
     */
    async issue(
      about: Omit<Challenge, 'id'>,
      digits: number,
      { lifetime, longest = lifetime, spent = false }: Life,
    ) {
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
          expirationTtl: Math.max(shortestInKv, lifetime, longest),
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
     * Compares. A code takes a try first, of this challenge alone; a link's secret has 128 bits and takes none. That a code
     * is spent is told to who has the right one, and to nobody who guesses: of nobody's account, none ever is (T12).
     *
     * @returns the tries that are left; Infinity for a link's secret
     * @throws AuthError `wrong_code` with the tries that are left, `code_expired`, `code_tries_used_up`, `code_spent`,
     * `code_not_ready` (no try taken)
     */
    async check(challenge: Challenge, presented: Presented): Promise<number> {
      const { id } = challenge
      const isCode = 'code' in presented
      const macs = await recorded(id, isCode)
      const [mayBeCompared, now] = isCode
        ? await batch(countAttempt(id), stateOf(id))
        : [true, ...(await batch(stateOf(id)))]
      if (!now) throw new AuthError('code_expired')
      if (!mayBeCompared) throw new AuthError('code_tries_used_up')
      if (!isCode && now.spent) throw new AuthError('code_spent')
      if (!(await isRight(macs, challenge, presented)))
        throw new AuthError('wrong_code', isCode ? { triesLeft: now.left } : {})
      if (now.spent) throw new AuthError('code_spent')
      return isCode ? now.left : Infinity
    },

    /** Lets a code live so long from now, if it lives still. */
    prolong: (id: string, lifetime: Seconds): Statement =>
      write(
        orm
          .update(table)
          .set({ expiresAt: sql`max(${table.expiresAt}, unixepoch() + ${lifetime})` })
          .where(unexpired(id)),
      ),

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
