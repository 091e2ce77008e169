/** Takes what vendors tell of messages: each report once, and only about the municipality's own. Knows no vendor. */
import { and, eq, inArray, sql } from 'drizzle-orm'
import { AuthError } from '../../auth-error.ts'
import { blindIndex } from '../../crypto/blind-index.ts'
import { rowsOf, write, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema.ts'
import { deliveryReports } from '../../db/schema-delivery.ts'
import { log } from '../../log.ts'
import { contactMarksOf } from './contact-marks.ts'
import type { Report, ReportState } from './report.ts'

/** Reports of one transaction, three statements each. */
const atOnce = 25

/** Seconds after which a vendor may tell again what came before the message was known to be sent. */
const early = 60

/**
 * Writes reports down, marks the contacts that they are about, and brings back what another carrier may still deliver.
 *
 * @param index the key of blind indexes
 * @param carrier name of the carrier that tells
 * @returns ids of messages to hand to the queue again
 * @throws AuthError `unavailable`, and nothing is written: the vendor tells again
 */
export async function takeReports(
  database: Database,
  index: CryptoKey,
  municipality: string,
  carrier: string,
  reports: readonly Report[],
): Promise<readonly string[]> {
  const marks = contactMarksOf(database, index, municipality)
  const rows = outboxRows(database, municipality, carrier)
  const again: string[] = []
  for (let begin = 0; begin < reports.length; begin += atOnce) {
    const some = reports.slice(begin, begin + atOnce)
    const [isEarly] = await database.together(rows.areOnTheirWay(some))
    if (isEarly) throw new AuthError('unavailable', { retryAfter: early })
    // Each statement does its part only if the one before it did: a report that was taken before changes nothing.
    const writes = some.map(async ({ event, message, state }) => {
      const id = await blindIndex(index, municipality, `report:${carrier}`, event)
      return state === 'unreached'
        ? [rows.once(id, message), marks.unreached(message, carrier), rows.reopened(message)]
        : [rows.once(id, message), rows.told(message, state), marks.reported(message, state)]
    })
    const statements: readonly Statement<unknown>[] = (await Promise.all(writes)).flat()
    const answers = await database.together(...statements)
    for (const [position, { message, state }] of some.entries()) {
      if (answers[position * 3] !== true) continue
      log('message_reported', { municipality, carrier, outbox: message, state })
      if (answers[position * 3 + 2] === true) again.push(message)
    }
  }
  return again
}

/** The rows of a municipality that a carrier took. Each statement that changes one says whether it did. */
function outboxRows({ orm }: Database, municipality: string, carrier: string) {
  const changed = (rows: readonly unknown[]) => rows.length > 0
  const own = (message: string) =>
    and(eq(outbox.municipality, municipality), eq(outbox.id, message), eq(outbox.carrier, carrier))
  const next = sql`changes() = 1`
  return {
    /** Whether one of these messages is being handed over: a report may be faster than our own note. */
    areOnTheirWay(reports: readonly Report[]): Statement<boolean> {
      const ids = reports.map(({ message }) => message)
      const query = orm
        .select({ id: outbox.id })
        .from(outbox)
        .where(
          and(
            eq(outbox.municipality, municipality),
            inArray(outbox.id, ids),
            eq(outbox.state, 'claimed'),
          ),
        )
      return rowsOf(query, changed)
    },

    /** Takes a report; not a second time, and not of a message that is another carrier's. */
    once: (id: string, message: string): Statement<boolean> =>
      rowsOf(
        orm.all(sql`INSERT INTO ${deliveryReports} (id)
          SELECT ${id} FROM ${outbox} WHERE ${own(message)} ON CONFLICT (id) DO NOTHING RETURNING id`),
        changed,
      ),

    told(message: string, state: Exclude<ReportState, 'unreached'>): Statement {
      // What is worse stays: a message that bounced was not delivered, whatever is told late.
      const report = sql`CASE WHEN ${outbox.report} = 'complained' THEN 'complained'
        WHEN ${outbox.report} = 'bounced' AND ${state} = 'delivered' THEN 'bounced' ELSE ${state} END`
      return write(
        orm
          .update(outbox)
          .set({ report })
          .where(and(own(message), next)),
      )
    },

    /** Lets a message that is still worth something be carried by another. */
    reopened(message: string): Statement<boolean> {
      const query = orm
        .update(outbox)
        .set({ state: 'pending', endedAt: null, claimedUntil: null })
        .where(
          and(own(message), next, eq(outbox.state, 'sent'), sql`${outbox.expiresAt} > unixepoch()`),
        )
        .returning({ id: outbox.id })
      return rowsOf(query, changed)
    },
  }
}
