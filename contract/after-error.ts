/** What follows a refusal: the same question again, another one, or the sign-in. */
import type { PageErrorCode } from './errors.ts'

/**
 * - `ask_again`: the citizen can correct or repeat the answer
 * - `look`: the flow is elsewhere than the page thinks; ask the Worker where
 * - `restart`: the flow is gone; begin it again, saying why
 * - `sign_in`: the session is gone
 */
export type AfterError = 'ask_again' | 'look' | 'restart' | 'sign_in'

const others: Readonly<Partial<Record<PageErrorCode | 'cookies_refused', AfterError>>> = {
  step_out_of_order: 'look',
  already_done: 'look',
  browser_not_recognised: 'restart',
  cookies_refused: 'restart',
  flow_expired: 'restart',
  registration_overtaken: 'restart',
  user_id_taken: 'restart',
  flow_not_found: 'restart',
  link_damaged: 'restart',
  link_spent: 'restart',
  tries_used_up: 'restart',
  provider_declined: 'restart',
  provider_refused: 'restart',
  provider_unavailable: 'restart',
  identity_taken: 'restart',
  finished_elsewhere: 'look',
  session_ended: 'sign_in',
  session_required: 'sign_in',
}

/** @param code of an error, or of what a page finds out by itself */
export const afterError = (code: string): AfterError =>
  (Object.hasOwn(others, code) && others[code as keyof typeof others]) || 'ask_again'
