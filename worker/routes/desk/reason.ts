/** The reason that an officer gives on the page. */
import { AuthError } from '../../auth-error.ts'
import { readReason } from '../../desk/rulings/reason.ts'

/** @throws AuthError `invalid_answer` where there is none, or the message would cut it */
export function requireReason(written: string): string {
  const reason = readReason(written)
  if (reason.ok) return reason.value
  const error = reason.error === 'missing' ? 'required' : 'too_long'
  throw new AuthError('invalid_answer', { fields: { reason: error } })
}
