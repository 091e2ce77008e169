/** Every way a request can end badly, as the page sees it. */
import type { FieldErrors, PageErrorCode } from '../../contract/errors.ts'
import type { LevelGap } from '../../contract/level.ts'
import type { ProofOfWorkChallenge } from '../../contract/proof-of-work.ts'

/**
 * Failures that only the page can notice, because the Worker's own answer never arrived.
 *
 * - `offline`: the device says that it has no network
 * - `timeout`: nothing, or only a part, came within the time that a request gets
 * - `unreachable`: no connection, a redirect, or a name that does not resolve
 * - `unreadable`: something answered that is not the Worker, such as the log-in page of a hotel's network
 */
export type LostCode = 'offline' | 'timeout' | 'unreachable' | 'unreadable'

/**
 * Failures that the page finds out by trying what the browser keeps: it is neither cookies nor a key.
 *
 * - `cookies_refused`: what was begun before a reload is not known again
 * - `session_unkept`: everything works, and ends with the page
 */
export type CookieCode = 'cookies_refused' | 'session_unkept'

/**
 * What the page finds out of itself, before anything is typed.
 *
 * - `page_insecure`: it came over http, where browsers offer no cryptography
 * - `page_unlisted`: its origin is not among those that the municipality has listed
 * - `page_policy`: its own Content-Security-Policy lets nothing through to the Worker
 * - `page_sandboxed`: it is in a frame whose `sandbox` keeps forms from being sent, or takes its origin away
 */
export type PageCode = 'page_insecure' | 'page_unlisted' | 'page_policy' | 'page_sandboxed'

/**
 * What the page's developer is told, and no citizen.
 *
 * - `loaded_twice`: the page holds two copies of the script
 * - `policy_refused`: its Content-Security-Policy keeps something from happening that the page itself asks for
 */
export type DeveloperCode = 'loaded_twice' | 'policy_refused'

/**
 * Of a flow that only a message begins, whose message opens nothing any more.
 *
 * - `stop_link_spent`: another one cannot be asked for here
 */
export type MessageCode = 'stop_link_spent'

export type FailureCode = PageErrorCode | LostCode | CookieCode | PageCode | MessageCode

export interface Failure {
  readonly code: FailureCode
  /** Field name -> what is wrong with it. */
  readonly fields?: FieldErrors
  /** The form still holds the values that the citizen typed. */
  readonly typed?: true
  /** Seconds until a retry can succeed. */
  readonly retryAfter?: number
  /** Tries that are left, once they are few. */
  readonly triesLeft?: number
  /** Work to do before the same is sent again. */
  readonly challenge?: ProofOfWorkChallenge
  /** What the account must have proven, and has. */
  readonly level?: LevelGap
}

const lostCodes: ReadonlySet<FailureCode> = new Set<LostCode>([
  'offline',
  'timeout',
  'unreachable',
  'unreadable',
])

/**
 * Whether the work may have been done although no answer confirms it: a retry must then carry the same idempotency key.
 */
export const isUncertain = ({ code }: Failure): boolean =>
  lostCodes.has(code) || code === 'internal' || code === 'unavailable'

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/**
 * Reads the body of an answer that is not a success. Its code may be one that a newer Worker knows and this version
 * of the widget does not: whoever words it has a sentence for that.
 */
export function failureOf(body: unknown): Failure {
  if (!isRecord(body) || typeof body.code !== 'string') return { code: 'unreadable' }
  return {
    code: body.code as PageErrorCode,
    ...(isRecord(body.fields) ? { fields: body.fields as FieldErrors } : {}),
    ...(typeof body.retryAfter === 'number' ? { retryAfter: body.retryAfter } : {}),
    ...(typeof body.triesLeft === 'number' ? { triesLeft: body.triesLeft } : {}),
    // The Worker's tests hold it to the contract; a challenge that is none has no solution, and that is said.
    ...(isRecord(body.challenge) ? { challenge: body.challenge as ProofOfWorkChallenge } : {}),
    ...(isRecord(body.level) ? { level: body.level as unknown as LevelGap } : {}),
  }
}
