/** Lifts limits, and says whether there is anything to lift: a bucket without a row is full. */
import { sql } from 'drizzle-orm'
import type { KeyRing } from '../crypto/key-ring.ts'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { bucketKeys, currentTokens, type LimitKey } from './buckets.ts'
import type { Limits } from './limits.ts'
import { dropRefusal } from './refusal-cache.ts'

export async function limitsLifted(
  { orm }: Database,
  indexKeys: KeyRing,
  municipality: string,
  lifted: readonly LimitKey[],
): Promise<Statement> {
  const keys = await Promise.all(lifted.map(bucketKeys(indexKeys, municipality)))
  for (const key of keys) dropRefusal(key)
  return write(
    orm.run(
      sql`DELETE FROM limits WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
    ),
  )
}

/** Whether one of them has no slot left now. */
export async function anyUsedUp(
  { orm }: Database,
  indexKeys: KeyRing,
  municipality: string,
  limits: Limits,
  asked: readonly LimitKey[],
): Promise<Statement<boolean>> {
  const keyOf = bucketKeys(indexKeys, municipality)
  const buckets = await Promise.all(
    asked.map(async (one) => ({ key: await keyOf(one), ...limits[one[0]] })),
  )
  return read(
    orm.all(sql`SELECT count(*) AS count FROM (${currentTokens(JSON.stringify(buckets))})
      WHERE tokens < 1`),
    ([row]: readonly { readonly count: number }[]) => (row?.count ?? 0) > 0,
  )
}
