/**
 * Decides whose password is hashed next. A hash blocks the whole isolate for 30 to 45 ms, so it does not hash one after
 * another for as long as anybody else waits (T31).
 */
import { AuthError } from '../auth-error.ts'
import { retryAfter, turnQueue } from '../turn-queue.ts'

/** The one of this isolate: it is the isolate that a hash holds up. */
export const hashing = turnQueue({
  // What each lane's share of the isolate hashes in about seven seconds, at 40 ms a hash.
  depths: { known: 64, quiet: 64, rest: 20 },
  // A hash at the product's cost.
  leastTurn: 8,
})

/**
 * Refuses at once if a client that may be unknown would find no free place.
 *
 * @param mayBeKnown whether the browser says that it has been here before
 * @throws AuthError `unavailable` with `retryAfter`
 */
export function requireRoom(mayBeKnown: boolean): void {
  if (!mayBeKnown && hashing.isFull('quiet') && hashing.isFull('rest'))
    throw new AuthError('unavailable', { retryAfter })
}
