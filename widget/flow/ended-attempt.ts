/** Which refusals end an attempt, so that what was typed in secret does not outlive it. */
import { isUncertain, type Failure, type FailureCode } from '../api/failure.ts'

/** The same may be sent again, or something else corrected. Whatever is not listed ends the attempt: new codes, too. */
const goesOn: ReadonlySet<FailureCode> = new Set<FailureCode>([
  'answers_used_up',
  'factor_tries_used_up',
  'code_expired',
  'code_not_ready',
  'code_spent',
  'code_tries_used_up',
  'cookies_refused',
  'human_check_failed',
  'invalid_answer',
  'proof_of_work_required',
  'proof_refused',
  'session_unkept',
  'too_large',
  'wrong_code',
])

/** A password that was wrong is typed again from the beginning. */
const isWrongPassword = ({ fields = {} }: Failure) =>
  Object.values(fields).includes('password_wrong')

export const endsAttempt = (failure: Failure): boolean =>
  isWrongPassword(failure) || !(isUncertain(failure) || goesOn.has(failure.code))
