/** A new password, chosen after proof. */
import * as v from 'valibot'
import type { PasswordRule } from '../password-rule.ts'
import type { StepContract, StepUseBase } from './step.ts'

export interface NewPasswordUse extends StepUseBase {
  readonly step: 'new-password'
  readonly rule: PasswordRule
}

/** What the screen of a new password is told. */
export const newPasswordView = v.strictObject({
  /** What the citizen signs in with, for the password manager's hidden field. */
  username: v.string(),
})

export type NewPasswordView = v.InferOutput<typeof newPasswordView>

export const newPassword: StepContract<NewPasswordUse, NewPasswordView> = {
  fields: (use) => [{ kind: 'new-password', name: 'password', rule: use.rule }],
  needs: [['contact', 'password']],
  gives: () => ['new-password'],
}
