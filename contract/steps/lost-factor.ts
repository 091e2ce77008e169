/** What follows when every second factor is lost: a wait, of which all contacts are told, and which each can stop. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface LostFactorConfig extends StepConfigBase {
  readonly step: 'lost-factor'
}

export const lostFactorView = v.strictObject({
  /** Hours until the account is without second factors. */
  hours: v.number(),
})

export type LostFactorView = v.InferOutput<typeof lostFactorView>

export const lostFactor: StepContract<LostFactorConfig, LostFactorView> = {
  fields: () => [],
  requires: [['password']],
  establishes: () => [],
}
