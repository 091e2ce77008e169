/** Why there is no access token to give. */
import type { Failure, FailureCode } from './api/failure.ts'

/** Tells whether there is no session, or none any more. */
export const isSessionLost = ({ code }: Failure): boolean => code.startsWith('session_')

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
