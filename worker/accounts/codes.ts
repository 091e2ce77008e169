/**
 * One-time codes. KV is their home: a write-once record of MACs that ends by itself. D1 is their gate: a try is taken
 * there before anything is compared, and a challenge is spent there in the transaction of its effect. KV alone let 16
 * of 50 parallel submissions of one code succeed. The only file that knows of the split.
 */
import { and, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import type { Seconds } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'
import { digits as drawDigits, token } from '../crypto/random.ts'
import { mustHold, rowsOf, write, type Database, type Statement } from '../db/database.ts'
import { challenges as table } from '../db/schema.ts'
import { log } from '../log.ts'

/** NIST SP 800-63B-4 §3.2.2 asks for a limit; five tries at eight digits are one chance in 20 million. */
export const triesOfChallenge = 5

interface Challenge {
  readonly id: string
  readonly flow: string
  readonly purpose: string
  readonly subject: string
  readonly destination: string
}

type Given = { readonly code: string } | { readonly secret: string }

interface Macs {
  readonly code: string
  readonly secret: string
}

type Slot = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number }

/** What a code counts against besides its own challenge, so that asking for another one resets nothing (T23). */
interface Limiter {
  take(limit: 'codeOfSubject', subject: string): Promise<Statement<Slot>>
}

const kvKey = (municipality: string, id: string) => `code:${municipality}:${id}`

export function codes(
  database: Database,
  kv: KVNamespace,
  codeKey: CryptoKey,
  limiter: Limiter,
  municipality: string,
) {
  const { orm, together } = database

  /** Every part of the challenge is under the MAC: a code is good for nothing else (T22). */
  const mac = (kind: keyof Macs, value: string, of: Challenge) =>
    hmac(codeKey, kind, municipality, of.purpose, of.id, of.flow, of.subject, of.destination, value)

  const open = (id: string) =>
    and(
      eq(table.municipality, municipality),
      eq(table.id, id),
      isNull(table.consumedAt),
      lt(table.attempts, table.maxAttempts),
      gt(table.expiresAt, sql`unixepoch()`),
    )

  const isOpen = (id: string): Statement<boolean> =>
    rowsOf(
      orm.select({ id: table.id }).from(table).where(open(id)),
      (rows: readonly unknown[]) => rows.length === 1,
    )

  async function recorded(id: string): Promise<Macs> {
    const record = await kv.get<Macs>(kvKey(municipality, id), 'json').catch((cause: unknown) => {
      throw new AuthError('unavailable', { retryAfter: 5, cause })
    })
    if (record) return record
    // KV may not show a record yet, or may still deny one that it was asked for too early: no try is taken for that.
    const [waiting] = await together(isOpen(id))
    if (!waiting) throw new AuthError('code_expired')
    log('code_not_in_kv', { challenge: id })
    throw new AuthError('code_not_ready', { retryAfter: 5 })
  }

  async function compare(macs: Macs, challenge: Challenge, given: Given): Promise<void> {
    const [kind, value] =
      'code' in given ? (['code', given.code] as const) : (['secret', given.secret] as const)
    const expected = fromBase64url(macs[kind])
    if (!expected || !equal(await mac(kind, value, challenge), expected))
      throw new AuthError('wrong_code')
  }

  return {
    isOpen,

    async recognise(challenge: Challenge, secret: string): Promise<void> {
      const macs = await recorded(challenge.id)
      const [waiting] = await together(isOpen(challenge.id))
      if (!waiting) throw new AuthError('code_expired')
      await compare(macs, challenge, { secret })
    },

    async issue(about: Omit<Challenge, 'id'>, digits: number, lifetime: Seconds) {
      // Drawn, not derived from the operation: two tries of one operation would write two codes under one key, and KV
      // would keep the last where D1 keeps the first.
      const challenge: Challenge = { ...about, id: `chl_${token(128)}` }
      const code = drawDigits(digits)
      const secret = token(128)
      const macs: Macs = {
        code: toBase64url(await mac('code', code, challenge)),
        secret: toBase64url(await mac('secret', secret, challenge)),
      }
      await kv
        .put(kvKey(municipality, challenge.id), JSON.stringify(macs), { expirationTtl: lifetime })
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
      }
      return { challenge, code, secret, write: write(orm.insert(table).values(gate)) }
    },

    async redeem(challenge: Challenge, given: Given): Promise<readonly Statement[]> {
      const macs = await recorded(challenge.id)
      const [ofSubject, tries] = await together(
        await limiter.take('codeOfSubject', challenge.subject),
        rowsOf(
          orm
            .update(table)
            .set({ attempts: sql`${table.attempts} + 1` })
            .where(open(challenge.id))
            .returning({ attempts: table.attempts }),
          (rows: readonly unknown[]) => rows.length,
        ),
      )
      if (!ofSubject.allowed)
        throw new AuthError('too_many_attempts', { retryAfter: ofSubject.retryAfter })
      if (tries === 0) throw new AuthError('code_expired')
      await compare(macs, challenge, given)
      return [
        write(
          orm
            .update(table)
            .set({ consumedAt: sql`unixepoch()` })
            .where(
              and(
                eq(table.municipality, municipality),
                eq(table.id, challenge.id),
                isNull(table.consumedAt),
                gt(table.expiresAt, sql`unixepoch()`),
              ),
            ),
        ),
        mustHold(orm),
      ]
    },

    spendAll: (subject: string): Statement =>
      write(
        orm
          .update(table)
          .set({ consumedAt: sql`unixepoch()` })
          .where(
            and(
              eq(table.municipality, municipality),
              eq(table.subject, subject),
              isNull(table.consumedAt),
            ),
          ),
      ),
  }
}
