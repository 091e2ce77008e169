/**
 * Hands over the messages that the queue does not know of: those that expire soonest first, as many as one run may. A
 * row is marked before it is handed over, so that two runs at once share the rows, and unmarked when the queue does not
 * take it.
 */
import { and, asc, gt, inArray, isNull, lte, sql } from 'drizzle-orm'
import { minutes } from '../../../contract/units.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import type { DeliveryJob, DeliveryQueue } from '../queue/job.ts'
import { sendToQueue, mostAtOnce } from './send-to-queue.ts'

/** Rows of one run: two hundred batches, each one statement of D1, which allows a thousand, and one request. */
const most = 20_000

/** The queue's own retry comes first; a row that waits longer than this is not in the queue. */
const unqueuedAfter = minutes(1)

/** The queue keeps what it took. It may be slow, and the same job every minute would make it slower. */
const trustedFor = minutes(5)

/** @returns how many rows the queue took */
export async function handOverUnqueued(db: Database, queue: DeliveryQueue): Promise<number> {
  const [due] = await db.batch(unqueued(db))
  let all = 0
  for (let begin = 0; begin < due.length; begin += mostAtOnce) {
    const [jobs] = await db.batch(marked(db, due.slice(begin, begin + mostAtOnce)))
    if (jobs.length === 0) continue
    if (!(await sendToQueue(queue, jobs))) {
      const ids = jobs.map((job) => job.outbox)
      await db.batch(unmarked(db, ids))
      break
    }
    all += jobs.length
  }
  return all
}

const ago = (time: number) => sql`unixepoch() - ${time}`

const isUnqueued = and(
  isNull(outbox.endedAt),
  gt(outbox.expiresAt, sql`unixepoch()`),
  lte(sql`coalesce(${outbox.claimedUntil}, ${outbox.createdAt})`, ago(unqueuedAfter)),
  lte(sql`coalesce(${outbox.handedOverAt}, 0)`, ago(trustedFor)),
)

const unqueued = ({ orm }: Database): Statement<readonly string[]> =>
  read(
    orm
      .select({ id: outbox.id })
      .from(outbox)
      .where(isUnqueued)
      .orderBy(asc(outbox.expiresAt))
      .limit(most),
    (rows: readonly { readonly id: string }[]) => rows.map(({ id }) => id),
  )

const among = (ids: readonly string[]) =>
  inArray(outbox.id, sql`(SELECT value FROM json_each(${JSON.stringify(ids)}))`)

/** Those that nobody else has marked, or taken, since they were looked for. */
const marked = ({ orm }: Database, ids: readonly string[]): Statement<readonly DeliveryJob[]> =>
  read(
    orm
      .update(outbox)
      .set({ handedOverAt: sql`unixepoch()` })
      .where(and(among(ids), isUnqueued))
      .returning({ outbox: outbox.id, municipality: outbox.municipality }),
    (rows: readonly DeliveryJob[]) => rows,
  )

const unmarked = ({ orm }: Database, ids: readonly string[]): Statement =>
  write(orm.update(outbox).set({ handedOverAt: null }).where(among(ids)))
