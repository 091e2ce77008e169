/** Refuses when any limit is used up. */
import { AuthError } from '../auth-error.ts'
import type { RateLimit } from '../limits/limiter.ts'

/** @throws AuthError `too_many_attempts` with the longest wait */
export function requireAllowed(...slots: readonly RateLimit[]): void {
  const waits = slots.flatMap((slot) => (slot.allowed ? [] : [slot.retryAfter]))
  if (waits.length > 0) throw new AuthError('too_many_attempts', { retryAfter: Math.max(...waits) })
}
