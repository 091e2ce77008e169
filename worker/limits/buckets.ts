/** Token buckets, as every statement that takes of them reads and writes them. */
import { sql, type SQL } from 'drizzle-orm'
import { blindIndex } from '../crypto/blind-index.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import type { Limits } from './limits.ts'

/** A limit, and whose slot of it is meant; `by` is hashed before it is kept. */
export type LimitKey = readonly [limit: keyof Limits, ...by: readonly string[]]

/** A row that a statement has written, as it is read back. */
export interface Taken {
  readonly key: string
  readonly allowed: 0 | 1
  readonly tokens: number
}

/** Hashed, because what is counted by may be an address; framed, because parts must not run together. */
export const bucketKeys =
  (indexKeys: KeyRing, municipality: string) =>
  ([limit, ...by]: LimitKey) =>
    blindIndex(indexKeys, municipality, `limit:${limit}`, JSON.stringify(by))

/** The current tokens of the requested buckets, before anything is taken; one without a row is full. */
export const currentTokens = (buckets: string) => sql`
  SELECT value ->> 'key' AS key, value ->> 'refill' * 1.0 AS refill, value ->> 'burst' AS burst,
    value ->> 'instead' AS instead,
    min(value ->> 'burst', coalesce(
      limits.tokens + max(0, unixepoch() - limits.updated_at) / (value ->> 'refill' * 1.0),
      value ->> 'burst')) AS tokens
  FROM json_each(${buckets}) LEFT JOIN limits ON limits.key = value ->> 'key'`

/** Replaces a bucket's tokens by the value that a statement has computed. */
export const replacing = sql`ON CONFLICT (key) DO UPDATE SET
  tokens = excluded.tokens,
  refill = excluded.refill,
  allowed = excluded.allowed,
  full_at = excluded.full_at,
  updated_at = unixepoch()`

/** Second at which a bucket that holds so much now is full again, and its row says nothing that no row would not. */
export const fullAt = (tokens: SQL) =>
  sql`unixepoch() + CAST((burst - (${tokens})) * refill AS INTEGER) + 1`
