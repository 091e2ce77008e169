/** What D1 knows of how a municipality's carriers do: the breaker's memory, and what `/healthz` tells. */
import { and, eq, isNotNull, lte, sql } from 'drizzle-orm'
import type { Channel } from '../../../contract/channel.ts'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { carrierHealth } from '../../db/schema-delivery.ts'
import { coolDown, trialTime, trippedAfter } from './breaker-rules.ts'

export interface Health {
  readonly channel: Channel
  readonly carrier: string
  readonly failures: number
  /** Seconds until it may be tried again, by D1's clock; null while it is trusted, negative when a trial is due. */
  readonly wait: number | null
  /** Seconds since 1970. */
  readonly lastSuccessAt: number | null
  readonly lastFailureAt: number | null
  readonly lastReason: string | null
}

const now = sql`unixepoch()`

/** Successes of a carrier that does well are written down once a minute, not once a message. */
const noted = 60

const { failures, openUntil } = carrierHealth

/** As `Health` names them. */
export const healthColumns = {
  channel: sql<Channel>`${carrierHealth.channel}`,
  carrier: carrierHealth.carrier,
  failures,
  wait: sql<number | null>`${openUntil} - unixepoch()`,
  lastSuccessAt: carrierHealth.lastSuccessAt,
  lastFailureAt: carrierHealth.lastFailureAt,
  lastReason: carrierHealth.lastReason,
} as const

export function carrierHealthOf({ orm }: Database, municipality: string) {
  const row = (channel: Channel, carrier: string) =>
    and(
      eq(carrierHealth.municipality, municipality),
      eq(carrierHealth.channel, channel),
      eq(carrierHealth.carrier, carrier),
    )
  const key = [carrierHealth.municipality, carrierHealth.channel, carrierHealth.carrier]
  return {
    all(): Statement<readonly Health[]> {
      const query = orm
        .select(healthColumns)
        .from(carrierHealth)
        .where(eq(carrierHealth.municipality, municipality))
      return read(query, (rows: readonly Health[]) => rows)
    },

    /** Takes the one trial of a carrier that has been left alone long enough; false when another delivery has it. */
    trial(channel: Channel, carrier: string): Statement<boolean> {
      const query = orm
        .update(carrierHealth)
        .set({ openUntil: sql`unixepoch() + ${trialTime}` })
        .where(
          and(
            row(channel, carrier),
            isNotNull(carrierHealth.openUntil),
            lte(carrierHealth.openUntil, now),
          ),
        )
        .returning({ carrier: carrierHealth.carrier })
      return read(query, (rows: readonly unknown[]) => rows.length > 0)
    },

    succeeded(channel: Channel, carrier: string): Statement {
      const trusted = { failures: 0, openUntil: null, lastSuccessAt: now }
      return write(
        orm
          .insert(carrierHealth)
          .values({ municipality, channel, carrier, lastSuccessAt: now })
          .onConflictDoUpdate({
            target: key,
            set: trusted,
            setWhere: sql`${failures} > 0
              OR coalesce(${carrierHealth.lastSuccessAt}, 0) <= unixepoch() - ${noted}`,
          }),
      )
    },

    /**
     * @param graver `at-once`: one is enough, for no later message would fare better; `half-open`: it is left alone for
     *   twice as long. Others count up to where the breaker opens, however many were on their way.
     */
    failed(
      channel: Channel,
      carrier: string,
      reason: string,
      graver?: 'at-once' | 'half-open',
    ): Statement {
      const least = graver === 'at-once' ? trippedAfter : 1
      const counted =
        graver === 'half-open'
          ? sql`${failures} + 1`
          : sql`max(${failures}, min(${failures} + 1, ${trippedAfter}), ${least})`
      const wait = sql`min(${coolDown.first} << min(${failures} + 1 - ${trippedAfter}, 10), ${coolDown.most})`
      const opened =
        graver === 'half-open'
          ? sql`unixepoch() + ${wait}`
          : sql`CASE WHEN ${counted} < ${trippedAfter} THEN NULL
              ELSE coalesce(${openUntil}, unixepoch() + ${coolDown.first}) END`
      return write(
        orm
          .insert(carrierHealth)
          .values({
            municipality,
            channel,
            carrier,
            failures: least,
            openUntil: graver === 'at-once' ? sql`unixepoch() + ${coolDown.first}` : null,
            lastFailureAt: now,
            lastReason: reason,
          })
          .onConflictDoUpdate({
            target: key,
            set: { failures: counted, openUntil: opened, lastFailureAt: now, lastReason: reason },
          }),
      )
    },
  }
}
