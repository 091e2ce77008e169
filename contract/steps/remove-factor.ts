/** Which second factor the citizen turns off. */
import * as v from 'valibot'
import { enrolledNames } from '../factors/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface RemoveFactorConfig extends StepConfigBase {
  readonly step: 'remove-factor'
}

export const removeFactorView = v.strictObject({
  /** Those that the account has. */
  enrolled: v.array(v.picklist(enrolledNames)),
})

export type RemoveFactorView = v.InferOutput<typeof removeFactorView>

export const removeFactor: StepContract<RemoveFactorConfig, RemoveFactorView> = {
  fields(_config, { enrolled: [first, ...others] }) {
    return first === undefined
      ? []
      : [{ kind: 'choice', name: 'factor', options: [first, ...others], chosen: first }]
  },
  requires: [['password']],
  establishes: () => [],
}
