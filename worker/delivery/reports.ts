/** Takes what vendors tell of messages: each report once, and only about the municipality's own. Knows no vendor. */
import { and, eq, inArray, lt, sql } from 'drizzle-orm'
import type { DrizzleD1Database } from 'drizzle-orm/d1'
import { days } from '../../contract/units.ts'
import { blindIndex } from '../crypto/blind-index.ts'
import { write, type Database, type Statement } from '../db/database.ts'
import { outbox } from '../db/schema.ts'
import { contactMarks, deliveryReports } from '../db/schema-delivery.ts'
import { log } from '../log.ts'
import { contactMarksOf, markLifetime } from './contact-marks.ts'
import type { Report } from './report.ts'

/** Longer than any vendor goes on telling the same. */
const reportLifetime = days(14)

/** Reports of one transaction, three statements each. */
const atOnce = 25

/**
 * Writes reports down, marks the contacts that they are about, and brings back what another carrier may still deliver.
 *
 * @param index the key of blind indexes
 * @param carrier name of the carrier that tells
 * @returns ids of messages to hand to the queue again; those that are over are dropped there
 * @throws AuthError `unavailable`: the vendor tells again
 */
export async function takeReports(
  database: Database,
  index: CryptoKey,
  municipality: string,
  carrier: string,
  reports: readonly Report[],
): Promise<readonly string[]> {
  const marks = contactMarksOf(database, index, municipality)
  const { orm } = database
  /** Each statement does its part only if the one before it did: a report that was taken before changes nothing. */
  async function writesOf({ event, message, state }: Report): Promise<readonly Statement[]> {
    const id = await blindIndex(index, municipality, `report:${carrier}`, event)
    const once = write(orm.insert(deliveryReports).values({ id }).onConflictDoNothing())
    const taken = and(
      eq(outbox.municipality, municipality),
      eq(outbox.id, message),
      eq(outbox.carrier, carrier),
      sql`changes() = 1`,
    )
    if (state === 'unreached') {
      const waiting = { state: 'pending', endedAt: null, claimedUntil: null } as const
      const living = and(eq(outbox.state, 'sent'), sql`expires_at > unixepoch()`)
      return [
        once,
        write(orm.update(outbox).set(waiting).where(and(taken, living))),
        marks.unreached(message, carrier),
      ]
    }
    return [
      once,
      write(
        orm
          .update(outbox)
          .set({
            // What is worse stays: a message that bounced was not delivered, whatever is told late.
            report: sql`CASE WHEN ${outbox.report} = 'complained' THEN 'complained'
              WHEN ${outbox.report} = 'bounced' AND ${state} = 'delivered' THEN 'bounced'
              ELSE ${state} END`,
          })
          .where(taken),
      ),
      marks.reported(message, state),
    ]
  }
  for (let begin = 0; begin < reports.length; begin += atOnce) {
    const some = reports.slice(begin, begin + atOnce)
    await database.together(...(await Promise.all(some.map(writesOf))).flat())
  }
  for (const { message, state } of reports)
    log('message_reported', { municipality, carrier, outbox: message, state })
  return reports.filter(({ state }) => state === 'unreached').map(({ message }) => message)
}

/** Forgets reports that nobody repeats any more, and marks that no longer tell anything: so many rows of each. */
export function forgetReports(orm: DrizzleD1Database, most: number): readonly Statement[] {
  const old = (seconds: number) => sql`unixepoch() - ${seconds}`
  const reports = orm
    .select({ id: deliveryReports.id })
    .from(deliveryReports)
    .where(lt(deliveryReports.takenAt, old(reportLifetime)))
    .limit(most)
  return [
    write(orm.delete(deliveryReports).where(inArray(deliveryReports.id, reports))),
    write(
      orm.run(sql`DELETE FROM ${contactMarks} WHERE rowid IN (
        SELECT rowid FROM ${contactMarks} WHERE marked_at < ${old(markLifetime)} LIMIT ${most})`),
    ),
  ]
}
