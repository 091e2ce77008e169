/** What both sides know of a step: which fields its screen has and what it proves. */
import type { Field } from '../fields/index.ts'

/**
 * What a step establishes about whoever is answering; the soundness rules are written in these.
 *
 * - `account`: an account, or the absence of one, has been settled on; nothing proven yet
 * - `person`: the citizen has said who they are and how to reach them
 * - `password`: knows the account's current password
 * - `contact`: controls a contact of the account, or of the registration
 * - `identity`: controls an identity that another provider states, linked or not
 * - `new-password`: has chosen a password
 * - `same-person`: knows what only the one who began the flow knows
 * - `temporary-password`: will be sent one, whose use proves the contact that it is sent to
 */
export type Evidence =
  | 'account'
  | 'person'
  | 'password'
  | 'contact'
  | 'identity'
  | 'new-password'
  | 'same-person'
  | 'temporary-password'

/** When a step is part of the way; always, when a profile does not say. Decided by the Worker. */
export type StepCondition =
  | 'browser_changed'
  | 'password_is_temporary'
  | 'questions_missing'
  | 'device_is_new'
  | 'code_instead'
  | 'agreements_outdated'
  | 'phone_unproven'
  | 'identity_unlinked'
  | FactorCondition

/**
 * - `factor_due`: a second factor is to be shown
 * - `factor_by_message`, `factor_lost`: the citizen has said so
 * - `factor_missing`: the city asks for one, and there is none
 * - `totp_chosen`, `message_chosen`: which one is turned on
 * - `recovery_codes_missing`: there are none to fall back on
 * - `factors_removable`: the citizen has shown one, or need not
 */
type FactorCondition =
  | 'factor_due'
  | 'factor_by_message'
  | 'factor_lost'
  | 'factor_missing'
  | 'totp_chosen'
  | 'message_chosen'
  | 'recovery_codes_missing'
  | 'factors_removable'

export interface StepConfigBase {
  /** Names this place in the flow; unique within it. */
  readonly id: string
  readonly when?: StepCondition
  /** Asked of whoever opens a flow with this step: a proof that a machine pays dearly for. */
  readonly human?: true
}

export interface StepContract<Config, View> {
  /** The fields of the screen; those of the first step depend on the profile alone. */
  fields(config: Config, view: View): readonly Field[]
  /** Evidence that must be established before: one of each group. */
  readonly requires: readonly (readonly Evidence[])[]
  /** Evidence that an accepted answer establishes. */
  establishes(config: Config): readonly Evidence[]
}

/** The view of a step that is told nothing. */
export type NoView = Readonly<Record<string, never>>
