/** Current password and the one to replace it, by a citizen who is signed in. */
import type { PasswordRule } from '../password-rule.ts'
import { chosenTwice } from './new-password.ts'
import type { NoView, StepContract, StepUseBase } from './step.ts'

export interface ChangePasswordUse extends StepUseBase {
  readonly step: 'change-password'
  readonly rule: PasswordRule
  readonly twice?: true
}

export const changePassword: StepContract<ChangePasswordUse, NoView> = {
  fields: (use) => [{ kind: 'password', name: 'current' }, ...chosenTwice(use.rule, use.twice)],
  needs: [],
  gives: () => ['password', 'new-password'],
}
