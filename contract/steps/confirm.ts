/** "Are you sure?", with what happens next. */
import type { NoView, StepContract, StepUseBase } from './step.ts'

export interface ConfirmUse extends StepUseBase {
  readonly step: 'confirm'
  readonly sends?: 'temporary-password'
}

export const confirm: StepContract<ConfirmUse, NoView> = {
  fields: () => [],
  needs: [['account']],
  gives: (use) => (use.sends ? [use.sends] : []),
}
