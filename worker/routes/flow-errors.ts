/** What operations of flows may refuse, by what they are about. */
import type { ErrorCode } from '../../contract/errors.ts'

export const always: readonly ErrorCode[] = [
  'invalid_answer',
  'too_many_attempts',
  'answers_used_up',
  'factor_required',
  'level_required',
  'factor_tries_used_up',
  'too_many_messages',
  'proof_of_work_required',
  'already_done',
]

/** What may have become of the account, or of a name, while somebody was on the way. */
export const ofAccount: readonly ErrorCode[] = [
  'account_suspended',
  'registration_overtaken',
  'user_id_taken',
  'contact_taken',
  'change_pending',
  'session_required',
  'session_ended',
  'human_check_failed',
  'no_match',
  'flow_expired',
]

/** What may come of a sign-in, with a password or another provider. */
export const ofSignIn: readonly ErrorCode[] = [
  'wrong_credentials',
  'passkey_refused',
  'passkey_unknown',
  'passkey_suspect',
  'not_approved_yet',
  'password_disowned',
  'provider_declined',
  'provider_refused',
  'provider_unavailable',
  'identity_taken',
]

export const ofFlow: readonly ErrorCode[] = [
  'flow_not_found',
  'flow_expired',
  'finished_elsewhere',
  'browser_not_recognised',
  'step_out_of_order',
  'tries_used_up',
]

export const ofCode: readonly ErrorCode[] = [
  'wrong_code',
  'code_expired',
  'code_spent',
  'code_tries_used_up',
  'code_not_ready',
]
