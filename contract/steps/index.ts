/** The registry of steps. A flow is a list of uses of these. */
import type { Field } from '../fields/index.ts'
import { changePassword, type ChangePasswordUse } from './change-password.ts'
import { credentials, type CredentialsUse } from './credentials.ts'
import { details, type DetailsUse } from './details.ts'
import { identify, type IdentifyUse } from './identify.ts'
import { newPassword, type NewPasswordUse } from './new-password.ts'
import { provePassword, type ProvePasswordUse } from './prove-password.ts'
import type { StepContract } from './step.ts'
import { verifyCode, type VerifyCodeUse } from './verify-code.ts'

export const steps = {
  'change-password': changePassword,
  credentials,
  details,
  identify,
  'new-password': newPassword,
  'prove-password': provePassword,
  'verify-code': verifyCode,
}

export type StepName = keyof typeof steps

/** One place of a flow, as a profile writes it. */
export type StepUse =
  | ChangePasswordUse
  | CredentialsUse
  | DetailsUse
  | IdentifyUse
  | NewPasswordUse
  | ProvePasswordUse
  | VerifyCodeUse

export type UseOf<Name extends StepName> = Extract<StepUse, { step: Name }>

export type ViewOf<Name extends StepName> =
  (typeof steps)[Name] extends StepContract<UseOf<Name>, infer View> ? View : never

// The one cast of this registry: the compiler cannot see that a use meets the contract of its own step.
const contractOf = (use: StepUse) => steps[use.step] as StepContract<StepUse, unknown>

/** The fields of a step's screen. */
export const fieldsOf = (use: StepUse, view: unknown): readonly Field[] =>
  contractOf(use).fields(use, view)

export const needsOf = (use: StepUse) => contractOf(use).needs
export const givesOf = (use: StepUse) => contractOf(use).gives(use)
