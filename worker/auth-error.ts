/** The one error that reaches a citizen: a code of the contract, never a sentence. */
import type { ErrorCode, FieldErrors } from '../contract/errors.ts'
import type { HumanChallenge } from '../contract/human.ts'

interface AuthErrorOptions extends ErrorOptions {
  readonly fields?: FieldErrors
  /** Seconds until a retry can succeed. */
  readonly retryAfter?: number
  /** Work that must come with the same request before it is heard. */
  readonly challenge?: HumanChallenge
}

export class AuthError extends Error {
  override readonly name = 'AuthError'
  readonly code: ErrorCode
  readonly fields: FieldErrors | undefined
  readonly retryAfter: number | undefined
  readonly challenge: HumanChallenge | undefined

  constructor(code: ErrorCode, options: AuthErrorOptions = {}) {
    super(code, options)
    this.code = code
    this.fields = options.fields
    this.retryAfter = options.retryAfter
    this.challenge = options.challenge
  }
}
