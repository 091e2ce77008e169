/** Lifts limits: a bucket without a row is full. */
import { sql } from 'drizzle-orm'
import type { KeyRing } from '../crypto/key-ring.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { bucketKeys, type LimitKey } from './buckets.ts'

export async function limitsLifted(
  { orm }: Database,
  indexKeys: KeyRing,
  municipality: string,
  lifted: readonly LimitKey[],
): Promise<Statement> {
  const keys = await Promise.all(lifted.map(bucketKeys(indexKeys, municipality)))
  return write(
    orm.run(
      sql`DELETE FROM limits WHERE key IN (SELECT value FROM json_each(${JSON.stringify(keys)}))`,
    ),
  )
}
