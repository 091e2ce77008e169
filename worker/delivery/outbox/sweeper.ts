/** Tidies the outbox once a minute: hands over what was left behind, ends what is too old, forgets what it held. */
import { and, asc, gt, inArray, isNotNull, lte, or, isNull, sql, type SQL } from 'drizzle-orm'
import { days, minutes } from '../../../contract/units.ts'
import { rowsOf, type Database } from '../../db/database.ts'
import { outbox } from '../../db/schema.ts'
import { log } from '../../log.ts'
import type { DeliveryJob, DeliveryQueue } from '../job.ts'
import { forgetReports } from '../reports/reports.ts'
import { dispatch } from './dispatch.ts'

/** Rows of each kind that one run takes on; the rest is for the next minute. `sendBatch` takes 100 at most. */
const handOvers = 100
const tidied = 1000

/** The queue's own retry comes first; a row that waits longer than this has been forgotten. */
const forgottenAfter = minutes(1)

/** Ended rows stay to be counted and asked about, without what they said. */
const keptFor = days(30)

export interface Swept {
  readonly handedOver: number
  readonly expired: number
  readonly emptied: number
  readonly deleted: number
}

const now = sql`unixepoch()`

/**
 * Sweeps the outbox of every municipality, a bounded number of rows.
 *
 * @throws AuthError `unavailable` when D1 is; the next minute's run takes over
 */
export async function sweep(db: Database, queue: DeliveryQueue): Promise<Swept> {
  const unended = inArray(outbox.state, ['pending', 'claimed'])
  const unclaimed = or(isNull(outbox.claimedUntil), lte(outbox.claimedUntil, now))
  const some = (condition: SQL | undefined, most: number) =>
    inArray(
      outbox.id,
      db.orm
        .select({ id: outbox.id })
        .from(outbox)
        .where(condition)
        .orderBy(asc(outbox.createdAt))
        .limit(most),
    )
  const count = (rows: readonly unknown[]) => rows.length
  const [expired, emptied, deleted, forgotten] = await db.together(
    rowsOf(
      db.orm
        .update(outbox)
        .set({ state: 'expired', sealed: null, endedAt: now })
        .where(some(and(unended, unclaimed, lte(outbox.expiresAt, now)), tidied))
        .returning({ id: outbox.id }),
      count,
    ),
    // Until then a second sending may copy the record.
    rowsOf(
      db.orm
        .update(outbox)
        .set({ sealed: null })
        .where(
          some(
            and(isNotNull(outbox.endedAt), isNotNull(outbox.sealed), lte(outbox.expiresAt, now)),
            tidied,
          ),
        )
        .returning({ id: outbox.id }),
      count,
    ),
    rowsOf(
      db.orm
        .delete(outbox)
        .where(
          some(
            and(isNull(outbox.sealed), lte(outbox.endedAt, sql`unixepoch() - ${keptFor}`)),
            tidied,
          ),
        )
        .returning({ id: outbox.id }),
      count,
    ),
    // `claimed_until` begins to count anew, so that a queue that is slow does not get the same job every minute.
    rowsOf(
      db.orm
        .update(outbox)
        .set({ claimedUntil: now })
        .where(
          some(
            and(
              unended,
              gt(outbox.expiresAt, now),
              lte(
                sql`coalesce(${outbox.claimedUntil}, ${outbox.createdAt})`,
                sql`unixepoch() - ${forgottenAfter}`,
              ),
            ),
            handOvers,
          ),
        )
        .returning({ outbox: outbox.id, municipality: outbox.municipality }),
      (rows: readonly DeliveryJob[]) => rows,
    ),
    ...forgetReports(db.orm, tidied),
  )
  const handedOver = (await dispatch(queue, forgotten)) ? forgotten.length : 0
  const swept = { handedOver, expired, emptied, deleted }
  if (forgotten.length > 0 || expired > 0) log('outbox_swept', swept)
  return swept
}
