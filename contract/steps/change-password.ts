/** Current password and the one to replace it, by a citizen who is signed in. */
import type { PasswordRule } from '../password-composition.ts'
import { chosenTwice } from './new-password.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface ChangePasswordConfig extends StepConfigBase {
  readonly step: 'change-password'
  readonly rule: PasswordRule
  readonly twice?: true
}

export const changePassword: StepContract<ChangePasswordConfig, NoView> = {
  fields: (config) => [
    { kind: 'password', name: 'current' },
    ...chosenTwice(config.rule, config.twice),
  ],
  requires: [],
  establishes: () => ['password', 'new-password'],
}
