/** Decides how soon a request has its turn in the queue of password hashes, by what it has shown of itself. */
import type { Turn } from '../crypto/hash-queue.ts'
import type { RateLimit } from '../limits/limiter.ts'
import type { Client } from './step.ts'

interface Shown {
  /** The account has been used on this browser. */
  readonly known?: boolean
  /** It paid with work. */
  readonly paid?: boolean
  /** The first is the one of its source. */
  readonly rateLimits?: readonly RateLimit[]
}

export function hashTurnOf({ clientIp }: Client, { known, paid, rateLimits = [] }: Shown): Turn {
  if (known) return { lane: 'known', clientIp }
  const [ofSource] = rateLimits
  const isQuiet = ofSource === undefined || (ofSource.allowed && ofSource.quiet)
  return { lane: paid || isQuiet ? 'quiet' : 'rest', clientIp }
}
