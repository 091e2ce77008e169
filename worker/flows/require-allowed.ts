/** Refuses when any limit is used up. */
import { AuthError } from '../auth-error.ts'
import type { RateLimit } from '../limits/limiter.ts'

/** @throws AuthError `too_many_attempts` with the longest wait */
export function requireAllowed(...limits: readonly RateLimit[]): void {
  const waits = limits.flatMap((limit) => (limit.allowed ? [] : [limit.retryAfter]))
  if (waits.length > 0) throw new AuthError('too_many_attempts', { retryAfter: Math.max(...waits) })
}
