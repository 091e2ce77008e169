/** What an operator asks of delivery: how every carrier does, and what waits in the outbox. Reads, writes nothing. */
import { sql } from 'drizzle-orm'
import * as v from 'valibot'
import { channels, type Channel } from '../../../contract/channel.ts'
import { days } from '../../../contract/units.ts'
import { read, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'
import { carrierHealth } from '../../db/schema-delivery.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { breakerStateOf } from '../carriers/breaker-rules.ts'
import { healthColumns, type Health } from '../carriers/breaker-store.ts'
import { carrierName } from '../carriers/carrier-name.ts'

/** Seconds since 1970; null for what has never happened. */
const moment = v.nullable(v.number())

const carrierState = v.strictObject({
  carrier: v.string(),
  /** `untried`: it has carried nothing yet, and refused nothing. */
  state: v.picklist(['untried', 'closed', 'half-open', 'open']),
  /** Since the last success. */
  failures: v.number(),
  lastSuccessAt: moment,
  lastFailureAt: moment,
  lastReason: v.nullable(v.string()),
})

export type CarrierState = v.InferOutput<typeof carrierState>

/** By municipality and channel, in the order in which carriers are asked. */
export const deliveryState = v.record(
  v.string(),
  v.strictObject({ email: v.array(carrierState), sms: v.array(carrierState) }),
)

export const outboxState = v.strictObject({
  /** Messages that have neither left nor been given up. */
  waiting: v.number(),
  /** Seconds that the oldest of them has waited; null when none waits. */
  oldestWaiting: v.nullable(v.number()),
  /** Messages that nobody got, of those that ended within the last 24 hours. */
  undeliverableToday: v.number(),
})

/** No message lives longer, so one that ended today is no older: the index ends the search there. */
const longestLife = days(8)

interface Known extends Health {
  readonly municipality: string
}

/** The known state of every carrier of every municipality; carriers that have carried nothing are left out. */
export const knownOfCarriers = ({ orm }: Database): Statement<readonly Known[]> =>
  read(
    orm.select({ municipality: carrierHealth.municipality, ...healthColumns }).from(carrierHealth),
    (rows: readonly Known[]) => rows,
  )

export const stateOfOutbox = ({
  orm,
}: Database): Statement<v.InferOutput<typeof outboxState> | undefined> =>
  read(
    orm
      .select({
        waiting: sql<number>`count(*)`,
        oldestWaiting: sql<number | null>`unixepoch() - min(${outbox.createdAt})`,
        undeliverableToday: sql<number>`(
          SELECT count(*) FROM outbox WHERE state IN ('undeliverable', 'expired')
            AND created_at > unixepoch() - ${longestLife} AND ended_at > unixepoch() - ${days(1)})`,
      })
      .from(outbox)
      .where(sql`${outbox.state} IN ('pending', 'claimed') AND ${outbox.expiresAt} > unixepoch()`),
    ([row]: readonly v.InferOutput<typeof outboxState>[]) => row,
  )

/** The carriers that municipalities have chosen, each with what is known of it. */
export function statesOf(
  all: readonly Municipality[],
  known: readonly Known[],
): v.InferOutput<typeof deliveryState> {
  const of = ({ public: { slug }, private: { delivery } }: Municipality, channel: Channel) =>
    delivery[channel].map((setting): CarrierState => {
      const carrier = carrierName(setting)
      const row = known.find(
        (one) => one.municipality === slug && one.channel === channel && one.carrier === carrier,
      )
      return {
        carrier,
        state: row ? breakerStateOf(row.wait) : 'untried',
        failures: row?.failures ?? 0,
        lastSuccessAt: row?.lastSuccessAt ?? null,
        lastFailureAt: row?.lastFailureAt ?? null,
        lastReason: row?.lastReason ?? null,
      }
    })
  return Object.fromEntries(
    all.map((one) => [one.public.slug, { email: of(one, channels[0]), sms: of(one, channels[1]) }]),
  )
}
