/** Every way the product can say no. Codes travel; sentences live in the widget and in the messages. */
import type { LevelGap } from './level.ts'
import type { ProofOfWorkChallenge } from './proof-of-work.ts'

/**
 * Error codes with the HTTP status that carries them. Closed: a code is added here or nowhere.
 *
 * @see RFC 9457 for the body's media type, `application/problem+json`
 */
export const errorStatus = {
  invalid_request: 400,
  wrong_credentials: 401,
  passkey_refused: 401,
  passkey_unknown: 401,
  passkey_suspect: 401,
  password_required: 401,
  session_required: 401,
  session_ended: 401,
  operator_required: 401,
  report_refused: 401,
  officer_required: 401,
  officer_refused: 401,
  proof_refused: 401,
  origin_refused: 403,
  not_approved_yet: 403,
  account_suspended: 403,
  password_disowned: 403,
  factor_due: 403,
  factor_required: 403,
  level_required: 403,
  human_check_failed: 403,
  browser_not_recognised: 403,
  network_refused: 403,
  permission_refused: 403,
  fresh_sign_in_required: 403,
  own_case: 403,
  not_found: 404,
  flow_not_found: 404,
  no_match: 404,
  method_not_allowed: 405,
  step_out_of_order: 409,
  already_done: 409,
  passkey_not_added: 409,
  user_id_taken: 409,
  identity_taken: 409,
  last_way_in: 409,
  contact_taken: 409,
  change_pending: 409,
  finished_elsewhere: 409,
  case_held: 409,
  case_not_held: 409,
  second_officer_required: 409,
  settings_changed: 409,
  proposal_pending: 409,
  sides_not_heard: 409,
  document_taken: 409,
  account_not_active: 409,
  account_of_company: 409,
  account_leaving: 409,
  account_merged: 409,
  document_claimed: 409,
  document_gone: 409,
  flow_expired: 410,
  registration_overtaken: 410,
  link_spent: 410,
  invitation_spent: 410,
  proposal_lapsed: 410,
  tries_used_up: 410,
  too_large: 413,
  address_too_long: 414,
  unsupported_media_type: 415,
  idempotency_mismatch: 422,
  invalid_answer: 422,
  wrong_code: 422,
  code_expired: 422,
  code_spent: 422,
  code_tries_used_up: 422,
  provider_declined: 422,
  provider_refused: 422,
  link_damaged: 422,
  answers_used_up: 429,
  factor_tries_used_up: 429,
  too_many_attempts: 429,
  too_many_messages: 429,
  proof_of_work_required: 429,
  too_soon: 429,
  headers_too_large: 431,
  internal: 500,
  code_not_ready: 503,
  provider_unavailable: 503,
  unavailable: 503,
} as const

export type ErrorCode = keyof typeof errorStatus

/** Errors that only the page of the desk meets. */
export type DeskErrorCode =
  | 'officer_required'
  | 'officer_refused'
  | 'network_refused'
  | 'permission_refused'
  | 'fresh_sign_in_required'
  | 'case_held'
  | 'case_not_held'
  | 'second_officer_required'
  | 'settings_changed'
  | 'own_case'
  | 'invitation_spent'
  | 'proposal_pending'
  | 'sides_not_heard'
  | 'document_taken'
  | 'account_not_active'
  | 'account_of_company'
  | 'account_leaving'
  | 'account_merged'
  | 'document_claimed'
  | 'document_gone'
  | 'proposal_lapsed'

/** Errors that a citizen's page may meet. The others answer officers, operators and providers, or clients without a page. */
export type PageErrorCode = Exclude<
  ErrorCode,
  DeskErrorCode | 'operator_required' | 'report_refused' | 'address_too_long' | 'headers_too_large'
>

/** Errors of a single field of an answer. Decided by the same functions in the page and in the Worker. */
export const fieldErrorCodes = [
  'required',
  'too_short',
  'too_long',
  'malformed',
  'choice_unknown',
  'agreement_required',
  'contact_unchanged',
  'email_malformed',
  'phone_malformed',
  'postal_code_malformed',
  'name_malformed',
  'user_id_malformed',
  'user_id_taken',
  'identifier_unrecognised',
  'document_malformed',
  'document_length',
  'document_check_digit',
  'document_date',
  'document_region',
  'document_generic',
  'password_too_short',
  'password_too_long',
  'password_needs_digit',
  'password_needs_lower',
  'password_needs_upper',
  'password_needs_symbol',
  'password_malformed',
  'password_common',
  'password_leaked',
  'password_personal',
  'password_unchanged',
  'passwords_differ',
  'password_wrong',
  'code_malformed',
  'answer_wrong',
  'questions_alike',
] as const

export type FieldErrorCode = (typeof fieldErrorCodes)[number]

export type FieldErrors = Readonly<Record<string, FieldErrorCode>>

/**
 * A wrong answer says how many tries are left once there are no more than this: of five, from the third wrong one on.
 */
export const fewTries = 2

/** The body of every answer that is not a success. */
export interface ErrorBody {
  readonly code: ErrorCode
  /** Field name -> what is wrong with it; only with `invalid_answer`. */
  readonly fields?: FieldErrors
  /** Seconds until a retry can succeed. */
  readonly retryAfter?: number
  /** Tries that are left after a wrong answer; told once there are few. */
  readonly triesLeft?: number
  /** Work to do before the same request is sent again; only with `proof_of_work_required`. */
  readonly challenge?: ProofOfWorkChallenge
  /** What the account must have proven, and has; only with `level_required`. */
  readonly level?: LevelGap
  /** Names this request in the operator's log. */
  readonly requestId: string
}
