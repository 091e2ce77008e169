/** Shows the recovery codes, this once. They count from when the citizen goes on. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface RecoveryCodesConfig extends StepConfigBase {
  readonly step: 'recovery-codes'
}

export const recoveryCodesView = v.strictObject({ codes: v.array(v.string()) })

export type RecoveryCodesView = v.InferOutput<typeof recoveryCodesView>

export const recoveryCodes: StepContract<RecoveryCodesConfig, RecoveryCodesView> = {
  fields: () => [],
  requires: [['password']],
  establishes: () => [],
}
