/** "Are you sure?", with what happens next. */
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface ConfirmConfig extends StepConfigBase {
  readonly step: 'confirm'
  readonly sends?: 'temporary-password'
}

export const confirm: StepContract<ConfirmConfig, NoView> = {
  fields: () => [],
  requires: [['account']],
  establishes: (config) => (config.sends ? [config.sends] : []),
}
