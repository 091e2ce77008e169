/** Which delivery may send a row, decided by D1 in one statement. */
import { and, eq, gt, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import { read, write, type Database, type Statement } from '../../db/database.ts'
import { outbox } from '../../db/schema-outbox.ts'

const now = sql`unixepoch()`

/** Seconds a lease holds: longer than a provider is waited for, or a slow answer would be a second message. */
export const leaseTime = 60

/** A row that is this delivery's to send. */
export interface Lease {
  readonly id: string
  readonly flow: string | null
  readonly sealed: string
  /** Tries, this one included; names this lease among the row's. */
  readonly attempts: number
  /** Seconds of life left, by D1's clock. */
  readonly remaining: number
  /** The carrier that accepted it and reported later that it could not reach the contact; null at first. */
  readonly carrier: string | null
}

export type LeaseResult =
  | { readonly is: 'ours'; readonly lease: Lease }
  /** Another delivery holds it, or a back-off does, for so many seconds. */
  | { readonly is: 'held'; readonly seconds: number }
  /** Sent, given up, too old, or never written. */
  | { readonly is: 'over'; readonly state: string }

/** How a row ends. `recipient` is the blind index of whom it went to, or was to go to. */
export type FinalState =
  | { readonly state: 'sent'; readonly carrier: string; readonly recipient: string }
  | { readonly state: 'undeliverable'; readonly reason: string; readonly recipient?: string }
  | { readonly state: 'suppressed' }

export interface Leases {
  /**
   * Takes a row. Of any number of deliveries at once, one gets it.
   *
   * @throws AuthError `unavailable`
   */
  take(id: string): Promise<LeaseResult>
  /**
   * Ends a row. What was sent is sent, whoever holds the row by now.
   *
   * @param learnt what else is to be written down, in the same batch
   */
  end(lease: Lease, ending: FinalState, learnt: readonly Statement[]): Promise<void>
  /** Keeps everybody from the row for some seconds, until the next try. */
  postpone(
    lease: Lease,
    seconds: number,
    reason: string,
    learnt: readonly Statement[],
  ): Promise<void>
}

/** The leases on one municipality's rows. */
export function leases(db: Database, municipality: string): Leases {
  const row = (id: string) => and(eq(outbox.municipality, municipality), eq(outbox.id, id))
  const unended = inArray(outbox.state, ['pending', 'claimed'])
  const free = or(eq(outbox.state, 'pending'), lte(outbox.claimedUntil, now))
  return {
    async take(id) {
      const [, ours, there] = await db.batch(
        write(
          db.orm
            .update(outbox)
            .set({ state: 'expired', sealed: null, endedAt: now })
            .where(and(row(id), unended, free, lte(outbox.expiresAt, now))),
        ),
        read(
          db.orm
            .update(outbox)
            .set({
              state: 'claimed',
              claimedUntil: sql`unixepoch() + ${leaseTime}`,
              attempts: sql`${outbox.attempts} + 1`,
            })
            .where(and(row(id), unended, free, gt(outbox.expiresAt, now)))
            .returning({
              id: outbox.id,
              flow: outbox.flow,
              sealed: sql<string>`${outbox.sealed}`,
              attempts: outbox.attempts,
              carrier: outbox.carrier,
              remaining: sql<number>`${outbox.expiresAt} - unixepoch()`,
            }),
          (rows: readonly Lease[]) => rows[0],
        ),
        read(
          db.orm
            .select({
              state: outbox.state,
              held: sql<number>`coalesce(${outbox.claimedUntil}, 0) - unixepoch()`,
            })
            .from(outbox)
            .where(row(id)),
          (rows: readonly { state: string; held: number }[]) => rows[0],
        ),
      )
      if (ours) return { is: 'ours', lease: ours }
      if (there?.state === 'claimed') return { is: 'held', seconds: Math.max(1, there.held) }
      return { is: 'over', state: there?.state ?? 'absent' }
    },

    async end(lease, ending, learnt) {
      const held =
        ending.state === 'sent'
          ? inArray(outbox.state, ['pending', 'claimed', 'undeliverable'])
          : and(isNull(outbox.endedAt), eq(outbox.attempts, lease.attempts))
      await db.batch(
        write(
          db.orm
            .update(outbox)
            .set({ reason: null, ...ending, endedAt: now, claimedUntil: null })
            .where(and(row(lease.id), held)),
        ),
        ...learnt,
      )
    },

    async postpone(lease, seconds, reason, learnt) {
      await db.batch(
        write(
          db.orm
            .update(outbox)
            .set({ claimedUntil: sql`unixepoch() + ${seconds}`, reason })
            .where(and(row(lease.id), unended, eq(outbox.attempts, lease.attempts))),
        ),
        ...learnt,
      )
    },
  }
}
