/** What becomes of a claimed message, written down, and told to the queue. */
import { bytes } from '../../crypto/random.ts'
import type { Statement } from '../../db/database.ts'
import { log, nameOfError } from '../../log.ts'
import { backOff } from './back-off.ts'
import { claimWindow, type Claim, type Claims } from '../outbox/claims.ts'
import type { DeliveryError } from '../provider.ts'

/** What becomes of a queue message: done with, or tried again after some seconds. */
export type DeliveryResult =
  { readonly is: 'done' } | { readonly is: 'again'; readonly seconds: number }

export const done: DeliveryResult = { is: 'done' }

/** Seconds to wait after so many tries. */
export const waitAfter = (attempts: number): number => backOff(attempts, (bytes(1)[0] ?? 0) / 256)

/** What was learnt on the way, to be written down in the same batch. */
type Learnt = readonly Statement[]

/** The ways in which the delivery of one claim can end. */
export function deliveryResultsOf(claim: Claim, municipality: string, rows: Claims) {
  const details = { outbox: claim.id, municipality, attempts: claim.attempts }

  async function undeliverable(
    why: { readonly reason: string; readonly recipient?: string },
    learnt: Learnt = [],
  ): Promise<DeliveryResult> {
    await rows.end(claim, { state: 'undeliverable', ...why }, learnt)
    log('message_undeliverable', { ...details, reason: why.reason })
    return done
  }

  return {
    undeliverable,

    async suppressed(): Promise<DeliveryResult> {
      await rows.end(claim, { state: 'suppressed' }, [])
      log('message_suppressed', details)
      return done
    },

    /** @param recipient blind index of whom it went to */
    async sent(carrier: string, recipient: string, learnt: Learnt): Promise<DeliveryResult> {
      const end = () => rows.end(claim, { state: 'sent', carrier, recipient }, learnt)
      try {
        // A row that does not know that it was sent is sent again: so it is told twice, and then the claim lapses.
        await end().catch(end)
      } catch (cause) {
        log('message_sent_unnoted', {
          ...details,
          carrier,
          reason: nameOfError(cause),
          alert: true,
        })
        return { is: 'again', seconds: claimWindow }
      }
      log('message_sent', { ...details, carrier })
      return done
    },

    /** Tries again while the message is worth it and somebody may take it. */
    async failed(
      { reason, fault, retryAfter }: DeliveryError,
      learnt: Learnt,
    ): Promise<DeliveryResult> {
      const seconds = Math.max(waitAfter(claim.attempts), retryAfter)
      if (fault === 'message' || seconds >= claim.remaining)
        return undeliverable({ reason }, learnt)
      await rows.postpone(claim, seconds, reason, learnt)
      // Without a provider no patience helps.
      const alert = reason === 'no_provider' && { alert: true }
      log('message_postponed', { ...details, reason, seconds, ...alert })
      return { is: 'again', seconds }
    },
  }
}

export type DeliveryResults = ReturnType<typeof deliveryResultsOf>
