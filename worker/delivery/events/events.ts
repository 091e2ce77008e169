/** Takes what vendors tell of messages: each report once, and only about the municipality's own. */
import { and, eq, isNull, notInArray, or, sql } from 'drizzle-orm'
import { AuthError } from '../../auth-error.ts'
import { blindIndex } from '../../crypto/blind-index.ts'
import type { KeyRing } from '../../crypto/key-ring.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { deliveryReports } from '../../db/schema-delivery.ts'
import { log } from '../../log.ts'
import { suppressionsOf } from './suppressions.ts'
import type { DeliveryEvent, DeliveryEventState } from './event.ts'

/**
 * Reports of one transaction. However many they are, it is the same dozen of statements: D1 lets one invocation make a
 * thousand, fifty on the free plan.
 *
 * @see https://developers.cloudflare.com/d1/platform/limits/
 */
const atOnce = 2500

/** More than fit into the longest body, of any vendor; whoever sends more is told to send less at a time. */
export const mostEvents = 4 * atOnce

/** Seconds after which a vendor may tell again what came before the message was known to be sent. */
const early = 60

/** What is worse comes later, and stays: a message that bounced was not delivered, whatever is told late. */
const states = ['delivered', 'bounced', 'complained'] as const

/**
 * Writes reports down, marks the contacts that they are about, and brings back what another carrier may still deliver.
 *
 * @param index the key of blind indexes
 * @param carrier name of the carrier that tells
 * @returns ids of messages to hand to the queue again
 * @throws AuthError `too_large`; `unavailable`: the vendor tells again what was not written yet
 */
export async function recordEvents(
  database: Database,
  index: KeyRing,
  municipality: string,
  carrier: string,
  events: readonly DeliveryEvent[],
): Promise<readonly string[]> {
  if (events.length > mostEvents) throw new AuthError('too_large')
  const suppressions = suppressionsOf(database, index, municipality)
  const again: string[] = []
  for (let begin = 0; begin < events.length; begin += atOnce) {
    const some = await Promise.all(
      events.slice(begin, begin + atOnce).map(async ({ event, message, state }) => ({
        id: await blindIndex(index, municipality, `report:${carrier}`, event),
        message,
        state,
      })),
    )
    const rows = eventRows(database, municipality, carrier, some)
    const [isEarly] = await database.batch(rows.areOnTheirWay())
    if (isEarly) throw new AuthError('unavailable', { retryAfter: early })
    const [reopened, , , , , , , , taken] = await database.batch(
      rows.reopened(),
      suppressions.unreached(rows.messages('unreached'), carrier),
      rows.setReport('delivered'),
      rows.setReport('bounced'),
      suppressions.reported(rows.messages('bounced'), 'bounced'),
      suppressions.reached(rows.reached()),
      rows.setReport('complained'),
      suppressions.reported(rows.messages('complained'), 'complained'),
      // The last, because it notes what those before it look for.
      rows.noted(),
    )
    again.push(...reopened)
    logTaken(municipality, carrier, taken)
  }
  return again
}

/** One line a state, however many messages: the log has its limits as well. */
function logTaken(
  municipality: string,
  carrier: string,
  taken: readonly { readonly state: string }[],
) {
  for (const [state, some] of Map.groupBy(taken, (one) => one.state))
    log('messages_reported', { municipality, carrier, state, messages: some.length })
}

interface IdentifiedEvent {
  /** Of the report. */
  readonly id: string
  readonly message: string
  readonly state: DeliveryEventState
}

/** What reports tell that were not taken before, of a municipality's messages that the carrier took. */
function eventRows(
  { orm }: Database,
  municipality: string,
  carrier: string,
  events: readonly IdentifiedEvent[],
) {
  const list = sql`json_each(${JSON.stringify(events.map(({ id, message, state }) => [id, message, state]))})`
  const [id, message, state] = [0, 1, 2].map((at) => sql.raw(`value ->> ${at}`))
  const own = sql`outbox.municipality = ${municipality} AND outbox.carrier = ${carrier}`
  const fresh = sql`FROM ${list} JOIN outbox ON outbox.id = ${message}
    WHERE ${own} AND NOT EXISTS (SELECT 1 FROM ${deliveryReports} WHERE id = ${id})`
  const messages = (wanted: DeliveryEventState) =>
    sql`SELECT outbox.id ${fresh} AND ${state} = ${wanted}`
  return {
    messages,

    /** Whether one of these messages is being handed over: a report may be faster than our own note. */
    areOnTheirWay: (): Statement<boolean> =>
      read(
        orm.all(sql`SELECT 1 FROM ${list} JOIN outbox ON outbox.id = ${message}
          WHERE outbox.municipality = ${municipality} AND outbox.state = 'claimed' LIMIT 1`),
        (rows: readonly unknown[]) => rows.length > 0,
      ),

    /** Lets messages that are still worth something be carried by another. */
    reopened: (): Statement<readonly string[]> =>
      read(
        orm
          .update(outbox)
          .set({ state: 'pending', endedAt: null, claimedUntil: null })
          .where(
            and(
              sql`${outbox.id} IN (${messages('unreached')})`,
              eq(outbox.state, 'sent'),
              sql`${outbox.expiresAt} > unixepoch()`,
            ),
          )
          .returning({ id: outbox.id }),
        (rows: readonly { readonly id: string }[]) => rows.map((row) => row.id),
      ),

    /** Whom a message reached, and no later one of the list failed to: bare columns are those of the row of `max()`. */
    reached: () => sql`SELECT recipient FROM (
      SELECT outbox.recipient, ${state} AS state, max(key) ${fresh}
        AND (${state} = 'bounced' OR ${state} = 'delivered' AND outbox.report = 'delivered')
      GROUP BY outbox.recipient) WHERE recipient IS NOT NULL AND state = 'delivered'`,

    setReport(wanted: (typeof states)[number]): Statement {
      const worse = states.slice(states.indexOf(wanted) + 1)
      return write(
        orm
          .update(outbox)
          .set({ report: wanted })
          .where(
            and(
              sql`${outbox.id} IN (${messages(wanted)})`,
              or(isNull(outbox.report), notInArray(outbox.report, worse)),
            ),
          ),
      )
    },

    /** Takes the reports; none a second time. */
    noted: (): Statement<readonly { readonly state: string }[]> =>
      read(
        orm.all(sql`INSERT INTO ${deliveryReports} (id) SELECT DISTINCT ${id} ${fresh}
          ON CONFLICT (id) DO NOTHING RETURNING id`),
        (rows: readonly { readonly id: string }[]) => {
          const stateOf = new Map(events.map((one) => [one.id, one.state]))
          return rows.flatMap((row) => {
            const known = stateOf.get(row.id)
            return known ? [{ state: known }] : []
          })
        },
      ),
  }
}
