/** Ends what the queue has given up, and calls an operator. The jobs hold ids alone, so nothing can be read in them. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { read, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { log } from '../../log.ts'
import { readJob, type DeliveryJob } from './job.ts'

/** The queue that `wrangler.toml` names; every other batch is deliveries. */
export const deadLetterQueue = 'citizen-auth-dead-letters'

/**
 * Ends the rows of a batch of dead letters, each with an alert of its own. A row keeps the reason of its last try.
 *
 * @throws AuthError `unavailable` when D1 is: the queue brings the batch again
 */
export async function buryDeadLetters(batch: MessageBatch, database: Database): Promise<void> {
  for (const message of batch.messages) {
    const job = readJob(message.body)
    if (!job) log('dead_letter', { alert: true, malformed: true })
    const seconds = job ? await buried(database, job) : 0
    if (seconds > 0) message.retry({ delaySeconds: seconds })
    else message.ack()
  }
}

/** @returns seconds until its lease lapses: another copy of the job may be handing the message over right now */
async function buried(database: Database, job: DeliveryJob): Promise<number> {
  const [reason, held] = await database.batch(ended(database, job), holdOf(database, job))
  if (held > 0) return held
  const details = { outbox: job.outbox, municipality: job.municipality }
  log('dead_letter', { alert: true, ...details })
  if (reason !== undefined) log('message_undeliverable', { ...details, reason })
  return 0
}

const unended = ({ municipality, outbox: id }: DeliveryJob) =>
  and(
    eq(outbox.municipality, municipality),
    eq(outbox.id, id),
    inArray(outbox.state, ['pending', 'claimed']),
  )

/** @returns the reason with which it ended; undefined when it had ended already, or is held */
const ended = ({ orm }: Database, job: DeliveryJob): Statement<string | undefined> =>
  read(
    orm
      .update(outbox)
      .set({
        state: 'undeliverable',
        reason: sql`coalesce(${outbox.reason}, 'dead_letter')`,
        endedAt: sql`unixepoch()`,
        claimedUntil: null,
      })
      .where(and(unended(job), sql`coalesce(${outbox.claimedUntil}, 0) <= unixepoch()`))
      .returning({ reason: sql<string>`${outbox.reason}` }),
    ([row]: readonly { readonly reason: string }[]) => row?.reason,
  )

const holdOf = ({ orm }: Database, job: DeliveryJob): Statement<number> =>
  read(
    orm
      .select({ seconds: sql<number>`coalesce(${outbox.claimedUntil}, 0) - unixepoch()` })
      .from(outbox)
      .where(unended(job)),
    ([row]: readonly { readonly seconds: number }[]) => row?.seconds ?? 0,
  )
