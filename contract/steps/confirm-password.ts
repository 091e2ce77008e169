/** The password once more, before something is done that hurts when somebody else does it (NIST SP 800-63B-4 §5.2). */
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface ConfirmPasswordConfig extends StepConfigBase {
  readonly step: 'confirm-password'
}

export const confirmPassword: StepContract<ConfirmPasswordConfig, NoView> = {
  fields: () => [{ kind: 'password', name: 'current' }],
  requires: [],
  establishes: () => ['password'],
}
