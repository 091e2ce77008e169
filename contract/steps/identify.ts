/** Whose account is to be recovered. Says nothing about whether there is one. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepUseBase } from './step.ts'

export interface IdentifyUse extends StepUseBase {
  readonly step: 'identify'
  /** At least one `identifier`. */
  readonly fields: readonly Field[]
}

export const identify: StepContract<IdentifyUse, NoView> = {
  fields: (use) => use.fields,
  needs: [],
  gives: () => ['account'],
}
