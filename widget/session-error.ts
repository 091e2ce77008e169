/** Why there is no access token to give. */
import type { FailureCode } from './api/failure.ts'

/** Thrown by `session.token()` when there is none to give. */
export class SessionError extends Error {
  override readonly name = 'SessionError'
  /** `session_required` or `session_ended`; anything else may pass, and the session with it go on. */
  readonly code: FailureCode

  constructor(code: FailureCode) {
    super(code)
    this.code = code
  }
}
