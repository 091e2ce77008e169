/** Tidies the outbox once a minute: ends what is too old, empties what has ended, hands over what was left behind. */
import { and, asc, eq, inArray, isNotNull, isNull, lte, or, sql, type SQL } from 'drizzle-orm'
import { read, type Database } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { log } from '../../log.ts'
import type { DeliveryQueue } from '../queue/job.ts'
import { handOverUnqueued } from './unqueued.ts'

/** Rows of one transaction, and transactions of one kind in one run: the rest is for the next minute. */
const tidied = 500
const rounds = 20

export interface Swept {
  readonly handedOver: number
  readonly expired: number
  readonly emptied: number
}

const now = sql`unixepoch()`

/**
 * Sweeps the outbox of every municipality, a bounded number of rows. What can still be read is handed over first: it
 * is what cannot wait.
 *
 * @throws AuthError `unavailable` when D1 is; the next minute's run takes over
 */
export async function sweep(db: Database, queue: DeliveryQueue): Promise<Swept> {
  const unclaimed = or(eq(outbox.state, 'pending'), lte(outbox.claimedUntil, now))
  const handedOver = await handOverUnqueued(db, queue)
  const expired = await changed(
    db,
    and(isNull(outbox.endedAt), unclaimed, lte(outbox.expiresAt, now)),
    { state: 'expired', sealed: null, endedAt: now },
  )
  // Until then a second sending may copy the record.
  const emptied = await changed(
    db,
    and(isNotNull(outbox.sealed), isNotNull(outbox.endedAt), lte(outbox.expiresAt, now)),
    { sealed: null },
  )
  const swept = { handedOver, expired, emptied }
  if (handedOver > 0 || expired > 0) log('outbox_swept', swept)
  return swept
}

/** Looks before it writes: most minutes there is nothing to do, and then no citizen waits for a transaction. */
async function changed(
  db: Database,
  condition: SQL | undefined,
  to: Parameters<ReturnType<Database['orm']['update']>['set']>[0],
): Promise<number> {
  const some = (most: number) =>
    db.orm
      .select({ id: outbox.id })
      .from(outbox)
      .where(condition)
      .orderBy(asc(outbox.expiresAt))
      .limit(most)
  const count = (rows: readonly unknown[]) => rows.length
  const [due] = await db.batch(read(some(1), count))
  if (due === 0) return 0
  let all = 0
  for (let round = 0; round < rounds; round += 1) {
    const [more] = await db.batch(
      read(
        db.orm
          .update(outbox)
          .set(to)
          .where(inArray(outbox.id, some(tidied)))
          .returning({ id: outbox.id }),
        count,
      ),
    )
    all += more
    if (more < tidied) break
  }
  return all
}
