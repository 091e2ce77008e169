/** Token buckets in D1, exact across the world. A slot is taken before the work that it allows. */
import { sql } from 'drizzle-orm'
import { blindIndex } from '../crypto/blind-index.ts'
import { rowsOf, write, type Database, type Statement } from '../db/database.ts'
import type { Limit, Limits } from '../municipalities/municipality.ts'

type Slot =
  | { readonly allowed: true }
  | { readonly allowed: false; readonly retryAfter: number; readonly overdrawn: number }

/** A limit and whose slot of it is taken. */
type Asked = readonly [limit: keyof Limits, ...by: readonly string[]]

interface Taken {
  readonly key: string
  readonly allowed: 0 | 1
  readonly tokens: number
}

/** How many times over a bucket can be overdrawn, so that no flood makes it dear for longer than it takes to fill. */
const deepest = 2

/** What the asked buckets hold by now, before anything is taken; one that has no row yet is full. */
const standing = (buckets: string) => sql`
  SELECT value ->> 'key' AS key, value ->> 'refill' * 1.0 AS refill, value ->> 'burst' AS burst,
    min(value ->> 'burst', coalesce(
      limits.tokens + max(0, unixepoch() - limits.updated_at) / (value ->> 'refill' * 1.0),
      value ->> 'burst')) AS tokens
  FROM json_each(${buckets}) LEFT JOIN limits ON limits.key = value ->> 'key'`

export function limiter(
  { orm }: Database,
  indexKey: CryptoKey,
  municipality: string,
  limits: Limits,
) {
  // Hashed, because what is counted by may be an address; framed, because parts must not run together.
  const keyOf = ([limit, ...by]: Asked) =>
    blindIndex(indexKey, municipality, `limit:${limit}`, JSON.stringify(by))

  const slotOf = (taken: Taken | undefined, { burst, refill }: Limit): Slot => {
    if (taken?.allowed === 1) return { allowed: true }
    const tokens = taken?.tokens ?? 0
    return {
      allowed: false,
      retryAfter: Math.ceil((1 - tokens) * refill),
      overdrawn: Math.max(0, Math.floor(-tokens / burst)),
    }
  }

  const bucketsOf = async (asked: readonly Asked[]) => {
    const keys = await Promise.all(asked.map(keyOf))
    return asked.map(([limit], index) => ({ key: keys[index], ...limits[limit] }))
  }

  async function takeAll(...asked: readonly Asked[]): Promise<Statement<readonly Slot[]>> {
    const buckets = await bucketsOf(asked)
    // SQLite reads the whole of a SELECT before it writes to the table that the SELECT reads.
    const query = orm.all<Taken>(sql`
      INSERT INTO limits (key, tokens, refill, allowed)
      WITH standing AS (${standing(JSON.stringify(buckets))}),
        verdict AS (SELECT min(tokens >= 1) AS taken FROM standing)
      SELECT key, tokens - taken, refill, tokens >= 1 FROM standing, verdict WHERE true
      ON CONFLICT (key) DO UPDATE SET
        tokens = excluded.tokens,
        refill = excluded.refill,
        allowed = excluded.allowed,
        updated_at = unixepoch()
      RETURNING key, allowed, tokens`)
    return rowsOf(query, (rows: readonly Taken[]) =>
      buckets.map((bucket) =>
        slotOf(
          rows.find(({ key }) => key === bucket.key),
          bucket,
        ),
      ),
    )
  }

  /** Changes what buckets hold, whatever they hold: no more than all, no less than twice nothing. */
  async function add(by: 1 | -1, asked: readonly Asked[]): Promise<Statement> {
    const buckets = JSON.stringify(await bucketsOf(asked))
    return write(
      orm.run(sql`
        INSERT INTO limits (key, tokens, refill, allowed)
        WITH standing AS (${standing(buckets)})
        SELECT key, max(-burst * ${deepest}, min(burst, tokens + ${by})), refill, 1
        FROM standing WHERE true
        ON CONFLICT (key) DO UPDATE SET
          tokens = excluded.tokens, refill = excluded.refill, updated_at = unixepoch()`),
    )
  }

  return {
    /**
     * One slot of each of several limits, or none at all, in one statement; answers in the order in which they were
     * asked. What one limit refuses uses up no other: whoever floods one address empties that address's bucket alone.
     */
    takeAll,

    /** Gives a slot back to each: what it was taken for has turned out right. */
    giveBack: (...asked: readonly Asked[]) => add(1, asked),

    /** Takes a slot of each although there may be none: somebody paid for it with work, and was wrong. */
    owe: (...asked: readonly Asked[]) => add(-1, asked),

    async take(...asked: Asked): Promise<Statement<Slot>> {
      const { query, read } = await takeAll(asked)
      return {
        query,
        read: (rows: never) => read(rows)[0] ?? { allowed: false, retryAfter: 0, overdrawn: 0 },
      }
    },
  }
}
