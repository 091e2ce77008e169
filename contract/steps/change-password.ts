/** Current password and the one to replace it, by a citizen who is signed in. */
import type { PasswordRule } from '../password-rule.ts'
import type { NoView, StepContract, StepUseBase } from './step.ts'

export interface ChangePasswordUse extends StepUseBase {
  readonly step: 'change-password'
  readonly rule: PasswordRule
}

export const changePassword: StepContract<ChangePasswordUse, NoView> = {
  fields: (use) => [
    { kind: 'password', name: 'current' },
    { kind: 'new-password', name: 'password', rule: use.rule },
  ],
  needs: [],
  gives: () => ['password', 'new-password'],
}
