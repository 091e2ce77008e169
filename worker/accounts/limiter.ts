/** Token buckets in D1, exact across the world. A slot is taken before the work that it allows. */
import { sql } from 'drizzle-orm'
import { blindIndex } from '../crypto/blind-index.ts'
import { rowsOf, type Database, type Statement } from '../db/database.ts'
import { limits as table } from '../db/schema.ts'
import type { Limits } from '../municipalities/municipality.ts'

interface Taken {
  readonly allowed: boolean
  readonly tokens: number
}

type Slot = { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number }

export const limiter = (
  { orm }: Database,
  indexKey: CryptoKey,
  municipality: string,
  limits: Limits,
) => ({
  async take(limit: keyof Limits, ...by: readonly string[]): Promise<Statement<Slot>> {
    const { burst, refill } = limits[limit]
    // Hashed, because what is counted by may be an address; framed, because parts must not run together.
    const key = await blindIndex(indexKey, municipality, `limit:${limit}`, JSON.stringify(by))
    const elapsed = sql`max(0, unixepoch() - ${table.updatedAt})`
    const refilled = sql`min(${burst}, ${table.tokens} + ${elapsed} / ${sql.raw(refill.toFixed(1))})`
    return rowsOf(
      orm
        .insert(table)
        .values({ key, tokens: burst - 1, allowed: true })
        .onConflictDoUpdate({
          target: table.key,
          set: {
            allowed: sql`${refilled} >= 1`,
            tokens: sql`CASE WHEN ${refilled} >= 1 THEN ${refilled} - 1 ELSE ${refilled} END`,
            updatedAt: sql`unixepoch()`,
          },
        })
        .returning({ allowed: table.allowed, tokens: table.tokens }),
      ([taken]: readonly Taken[]): Slot =>
        taken?.allowed
          ? { allowed: true }
          : { allowed: false, retryAfter: Math.ceil((1 - (taken?.tokens ?? 0)) * refill) },
    )
  },
})
