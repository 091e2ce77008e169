/** Token buckets in D1, exact across the world. A slot is taken before the work that it allows. */
import { sql } from 'drizzle-orm'
import { blindIndex } from '../crypto/blind-index.ts'
import { rowsOf, type Database, type Statement } from '../db/database.ts'
import type { Limits } from '../municipalities/municipality.ts'

type Slot = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number }

/** A limit and whose slot of it is taken. */
type Asked = readonly [limit: keyof Limits, ...by: readonly string[]]

interface Taken {
  readonly key: string
  readonly allowed: 0 | 1
  readonly tokens: number
}

/** What the asked buckets hold by now, before anything is taken; one that has no row yet is full. */
const standing = (buckets: string) => sql`
  SELECT value ->> 'key' AS key, value ->> 'refill' * 1.0 AS refill,
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

  const slotOf = (taken: Taken | undefined, refill: number): Slot =>
    taken?.allowed === 1
      ? { allowed: true }
      : { allowed: false, retryAfter: Math.ceil((1 - (taken?.tokens ?? 0)) * refill) }

  async function takeAll(...asked: readonly Asked[]): Promise<Statement<readonly Slot[]>> {
    const keys = await Promise.all(asked.map(keyOf))
    const buckets = asked.map(([limit], index) => ({ key: keys[index], ...limits[limit] }))
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
      buckets.map(({ key, refill }) =>
        slotOf(
          rows.find((row) => row.key === key),
          refill,
        ),
      ),
    )
  }

  return {
    /**
     * One slot of each of several limits, or none at all, in one statement; answers in the order in which they were
     * asked. What one limit refuses uses up no other: whoever floods one address empties that address's bucket alone.
     */
    takeAll,

    async take(...asked: Asked): Promise<Statement<Slot>> {
      const { query, read } = await takeAll(asked)
      return { query, read: (rows: never) => read(rows)[0] ?? { allowed: false, retryAfter: 0 } }
    },
  }
}
