/** Remembers which providers do not do their part, for whoever runs the Worker. One row each, gone when one does. */
import { and, eq, sql } from 'drizzle-orm'
import * as v from 'valibot'
import { read, write, type Database, type Statement } from '../db/database.ts'
import { identityProviderFailures as table } from '../db/schema-identities.ts'

export const providerFailures = v.array(
  v.strictObject({
    municipality: v.string(),
    provider: v.string(),
    /** Of ours, e.g. `timeout`, `client_refused`. */
    reason: v.string(),
    /** Since it last did its part. */
    failures: v.number(),
    /** Seconds since 1970. */
    failingSince: v.number(),
    failedAt: v.number(),
  }),
)

type Failures = v.InferOutput<typeof providerFailures>

export const allFailures = ({ orm }: Database): Statement<Failures> =>
  read(orm.select().from(table), (rows: Failures) => rows)

export const failuresOf = ({ orm }: Database, municipality: string) => ({
  failed: (provider: string, reason: string): Statement =>
    write(
      orm
        .insert(table)
        .values({ municipality, provider, reason })
        .onConflictDoUpdate({
          target: [table.municipality, table.provider],
          set: { reason, failures: sql`${table.failures} + 1`, failedAt: sql`unixepoch()` },
        }),
    ),

  recovered: (provider: string): Statement =>
    write(
      orm
        .delete(table)
        .where(and(eq(table.municipality, municipality), eq(table.provider, provider))),
    ),
})
