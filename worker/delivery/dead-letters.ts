/** Ends what the queue has given up, and calls an operator. The jobs hold ids alone, so nothing can be read in them. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { rowsOf, type Database, type Statement } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import { log } from '../log.ts'
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
    if (job) {
      const details = { outbox: job.outbox, municipality: job.municipality }
      log('dead_letter', { alert: true, ...details })
      const [reason] = await database.together(ended(database, job))
      if (reason !== undefined) log('message_undeliverable', { ...details, reason })
    } else log('dead_letter', { alert: true, malformed: true })
    message.ack()
  }
}

/** @returns the reason with which it ended; undefined when it had ended already */
const ended = (
  { orm }: Database,
  { municipality, outbox: id }: DeliveryJob,
): Statement<string | undefined> =>
  rowsOf(
    orm
      .update(outbox)
      .set({
        state: 'undeliverable',
        reason: sql`coalesce(${outbox.reason}, 'dead_letter')`,
        endedAt: sql`unixepoch()`,
        claimedUntil: null,
      })
      .where(
        and(
          eq(outbox.municipality, municipality),
          eq(outbox.id, id),
          inArray(outbox.state, ['pending', 'claimed']),
        ),
      )
      .returning({ reason: sql<string>`${outbox.reason}` }),
    ([row]: readonly { readonly reason: string }[]) => row?.reason,
  )
