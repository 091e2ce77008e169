/** Token buckets in D1, exact across the world. A slot is taken before the work that it allows. */
import { sql, type SQL } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import type { KeyRing } from '../crypto/key-ring.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import type { Limit, Limits } from './limits.ts'
import {
  cacheRefusal,
  cachedRefusal,
  dropRefusal,
  isRefusalCacheEmpty,
  type Refused,
} from './refusal-cache.ts'
import { pauseBeforeRefusal } from './refusal-pace.ts'
import {
  bucketKeys,
  fullAt,
  replacing,
  currentTokens,
  type LimitKey,
  type Taken,
} from './buckets.ts'

/** Whether it may happen, and if not, the seconds until it may. */
export type RateLimit =
  | {
      readonly allowed: true
      /** Hardly anything of it is gone. */
      readonly quiet: boolean
      /** Whole slots that are left. */
      readonly left: number
    }
  | Refused

/** Buckets that stand in for the others where the condition holds and they are not empty. */
interface Instead {
  readonly where: SQL
  readonly asked: readonly LimitKey[]
}

/** How many times over a bucket can be overdrawn, so that no flood makes it dear for longer than it takes to fill. */
const deepest = 2

/** Share of a bucket that is gone at most where hardly anybody has taken of it lately. */
const quietShare = 0.2

export function limiter(
  { orm }: Database,
  indexKeys: KeyRing,
  municipality: string,
  limits: Limits,
  now: () => number,
  /** Told of each limit that had no room. */
  met: (limit: keyof Limits) => void = () => {},
) {
  const keyOf = bucketKeys(indexKeys, municipality)

  const rateLimitOf = (taken: Taken, { burst, refill }: Limit): RateLimit =>
    taken.allowed === 1
      ? {
          allowed: true,
          quiet: taken.tokens >= burst * (1 - quietShare) - 1,
          left: Math.floor(taken.tokens),
        }
      : {
          allowed: false,
          retryAfter: Math.ceil((1 - taken.tokens) * refill),
          overdrawn: Math.max(0, Math.floor(-taken.tokens / burst)),
        }

  const bucketsOf = (asked: readonly LimitKey[], instead: 0 | 1 = 0) =>
    Promise.all(
      asked.map(async (one) => ({
        key: await keyOf(one),
        limit: one[0],
        ...limits[one[0]],
        instead,
      })),
    )

  /** A slot of each of the buckets that count, or none at all. */
  async function taking(asked: readonly LimitKey[], instead: Instead | undefined) {
    const buckets = await bucketsOf(asked)
    const others = await bucketsOf(instead?.asked ?? [], 1)
    const all = [...buckets, ...others]
    const side = instead
      ? sql`SELECT (${instead.where}) AND
          (SELECT min(tokens >= 1) FROM currentTokens WHERE instead = 1) AS instead`
      : sql`SELECT 0 AS instead`
    // SQLite reads the whole of a SELECT before it writes to the table that the SELECT reads.
    const query = orm.all<Taken>(sql`
      INSERT INTO limits (key, tokens, refill, allowed, full_at)
      WITH currentTokens AS MATERIALIZED (${currentTokens(JSON.stringify(all))}),
        side AS MATERIALIZED (${side}),
        counted AS (SELECT currentTokens.* FROM currentTokens JOIN side USING (instead)),
        verdict AS (SELECT min(tokens >= 1) AS taken FROM counted)
      SELECT key, tokens - taken, refill, tokens >= 1, ${fullAt(sql`tokens - taken`)}
      FROM counted, verdict WHERE true
      ${replacing}
      RETURNING key, allowed, tokens`)
    const rateLimitsIn = (rows: readonly Taken[], some: typeof all) =>
      some.flatMap((bucket) => {
        const row = rows.find(({ key }) => key === bucket.key)
        if (!row) return []
        const rateLimit = rateLimitOf(row, bucket)
        if (!rateLimit.allowed) {
          met(bucket.limit)
          cacheRefusal(bucket.key, rateLimit, now())
        }
        return [rateLimit]
      })
    return read(query, (rows: readonly Taken[]) => {
      const stoodIn = rateLimitsIn(rows, others)
      return stoodIn.length > 0
        ? { instead: true, rateLimits: stoodIn }
        : { instead: false, rateLimits: rateLimitsIn(rows, buckets) }
    })
  }

  async function consumeAll(
    ...asked: readonly LimitKey[]
  ): Promise<Statement<readonly RateLimit[]>> {
    const { query, read: readRows } = await taking(asked, undefined)
    return { query, read: (rows: never) => readRows(rows).rateLimits }
  }

  /**
   * Changes what buckets hold, whatever they hold: no more than all, and no less than one below twice nothing, or the
   * dearest would be over with the second in which it began.
   */
  async function add(by: 1 | -1, asked: readonly LimitKey[]): Promise<Statement> {
    const buckets = await bucketsOf(asked)
    for (const { key } of buckets) dropRefusal(key)
    return write(
      orm.run(sql`
        INSERT INTO limits (key, tokens, refill, allowed, full_at)
        WITH currentTokens AS MATERIALIZED (${currentTokens(JSON.stringify(buckets))}),
          after AS (SELECT key, burst, refill,
            max(-burst * ${deepest} - 1, min(burst, tokens + ${by})) AS tokens FROM currentTokens)
        SELECT key, tokens, refill, 1, ${fullAt(sql`tokens`)} FROM after WHERE true
        ON CONFLICT (key) DO UPDATE SET
          tokens = excluded.tokens,
          refill = excluded.refill,
          full_at = excluded.full_at,
          updated_at = unixepoch()`),
    )
  }

  return {
    /**
     * One slot of each of several limits, or none at all, in one statement; answers in the order in which they were
     * asked. What one limit refuses uses up no other: whoever floods one address empties that address's bucket alone.
     */
    consumeAll,

    /**
     * The same of other limits in their place, where a condition of the database holds and none of them is used up. One
     * statement, which does the same work whether or not it holds.
     */
    consumeInstead: (
      instead: Instead,
      ...asked: readonly LimitKey[]
    ): Promise<
      Statement<{ readonly instead: boolean; readonly rateLimits: readonly RateLimit[] }>
    > => taking(asked, instead),

    /**
     * Which of them had no room when this isolate asked last, and have none yet. Asks nobody, and takes nothing; where
     * there are any, the answer comes at the pace of refusals.
     *
     * @param showsDevice whether the browser says that it has been here before
     */
    async refusedLately(
      showsDevice: boolean,
      asked: readonly LimitKey[],
    ): Promise<readonly RateLimit[]> {
      if (isRefusalCacheEmpty()) return []
      const keys = await Promise.all(asked.map(keyOf))
      const refused = asked.flatMap(([limit], index) => {
        const known = cachedRefusal(keys[index] ?? '', now())
        if (known) met(limit)
        return known ? [known] : []
      })
      if (refused.length > 0) await pauseBeforeRefusal(showsDevice)
      return refused
    },

    /** Gives a slot back to each: what it was taken for has turned out right. */
    giveBack: (...asked: readonly LimitKey[]) => add(1, asked),

    /** Takes a slot of each although there may be none: somebody paid for it with work, and was wrong. */
    owe: (...asked: readonly LimitKey[]) => add(-1, asked),

    /** Forgets full buckets, a few: whoever makes rows takes away as many that serve no more. */
    forgetFull: (most: number) => forgetFullLimits(orm, most),

    /** Takes one of the limit's slots. */
    async consume(...asked: LimitKey): Promise<Statement<RateLimit>> {
      const { query, read: readRows } = await consumeAll(asked)
      return {
        query,
        read: (rows: never) => readRows(rows)[0] ?? { allowed: false, retryAfter: 0, overdrawn: 0 },
      }
    },
  }
}

export type Limiter = ReturnType<typeof limiter>

/**
 * Forgets buckets that are full again: what is not there is full. A row that an older version of the Worker wrote does
 * not say when, and is taken to be full after three days, longer than any bucket takes.
 */
export const forgetFullLimits = (orm: DrizzleD1Database, most: number): Statement =>
  write(
    orm.run(sql`DELETE FROM limits WHERE key IN (
      SELECT key FROM limits
      WHERE CASE WHEN full_at IS NULL THEN updated_at + 259200 ELSE full_at END <= unixepoch()
      LIMIT ${most})`),
  )
