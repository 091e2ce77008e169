/** The one error that reaches a citizen: a code of the contract, never a sentence. */
import { fewTries, type ErrorCode, type FieldErrors } from '../contract/errors.ts'
import type { LevelGap } from '../contract/level.ts'
import type { ProofOfWorkChallenge } from '../contract/proof-of-work.ts'

interface AuthErrorOptions extends ErrorOptions {
  readonly fields?: FieldErrors
  /** Seconds until a retry can succeed. */
  readonly retryAfter?: number
  /** Tries that are left: told once they are few. */
  readonly triesLeft?: number
  /** Work that must come with the same request before it is heard. */
  readonly challenge?: ProofOfWorkChallenge
  /** What the account must have proven, and has. */
  readonly level?: LevelGap
}

/** Whoever has many left is not made anxious by a number. */
const shownTries = (left: number | undefined) =>
  left !== undefined && left <= fewTries ? Math.max(0, left) : undefined

export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined
  readonly retryAfter: number | undefined
  readonly triesLeft: number | undefined
  readonly challenge: ProofOfWorkChallenge | undefined
  readonly level: LevelGap | undefined

  constructor(code: ErrorCode, options: AuthErrorOptions = {}) {
    super(code, options)
    this.code = code
    this.fields = options.fields
    this.retryAfter = options.retryAfter
    this.triesLeft = shownTries(options.triesLeft)
    this.challenge = options.challenge
    this.level = options.level
  }
}
