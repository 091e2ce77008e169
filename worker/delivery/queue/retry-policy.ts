/** Whether a delivery that failed is tried again, and after how long. */
import type { DeliveryError } from '../provider.ts'
import type { Lease } from '../outbox/leases.ts'

export type RetryDecision =
  { readonly is: 'give-up' } | { readonly is: 'retry'; readonly seconds: number }

/** Seconds before the second try, the third, and so on; the last one for all that follow. */
const waits = [2, 8, 30, 60, 120, 300, 900] as const

/**
 * Spreads the tries, so that a provider that comes back is not met by everybody at once.
 *
 * @param attempts tries made so far, 1 at least
 * @param chance from 0 up to 1: shortens or lengthens the wait by up to a quarter
 * @returns whole seconds
 */
export function backOff(attempts: number, chance: number): number {
  const wait = waits[Math.min(attempts, waits.length) - 1] ?? waits[0]
  return Math.max(1, Math.round(wait * (0.75 + chance / 2)))
}

/**
 * Tries again while the message is worth it and somebody may take it.
 *
 * @param chance as for `backOff`
 */
export function decideRetry(
  { fault, retryAfter }: Pick<DeliveryError, 'fault' | 'retryAfter'>,
  { attempts, remaining }: Pick<Lease, 'attempts' | 'remaining'>,
  chance: number,
): RetryDecision {
  const seconds = Math.max(backOff(attempts, chance), retryAfter)
  return fault === 'message' || seconds >= remaining ? { is: 'give-up' } : { is: 'retry', seconds }
}
