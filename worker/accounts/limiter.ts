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

/** What a bucket holds by now. A new row states its bucket: `tokens` is the burst less one, `refill` is in seconds. */
const refilled = sql.raw(
  `min(excluded.tokens + 1, limits.tokens + max(0, unixepoch() - limits.updated_at) / excluded.refill)`,
)

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

  async function takeEach(...asked: readonly Asked[]): Promise<Statement<readonly Slot[]>> {
    const keys = await Promise.all(asked.map(keyOf))
    const buckets = asked.map(([limit], index) => ({ key: keys[index], ...limits[limit] }))
    const query = orm.all<Taken>(sql`
      INSERT INTO limits (key, tokens, refill, allowed)
      SELECT value ->> 'key', (value ->> 'burst') - 1, value ->> 'refill' * 1.0, 1
      FROM json_each(${JSON.stringify(buckets)}) WHERE true
      ON CONFLICT (key) DO UPDATE SET
        allowed = ${refilled} >= 1,
        tokens = ${refilled} - (${refilled} >= 1),
        refill = excluded.refill,
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
    /** One slot of several limits, in one statement; answers in the order in which they were asked. */
    takeEach,

    async take(...asked: Asked): Promise<Statement<Slot>> {
      const { query, read } = await takeEach(asked)
      return { query, read: (rows: never) => read(rows)[0] ?? { allowed: false, retryAfter: 0 } }
    },
  }
}
