/** Whose account it is about: identifiers, and what else must agree. Says nothing about whether there is one. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface IdentifyConfig extends StepConfigBase {
  readonly step: 'identify'
  /**
   * At least one `identifier`. An account must answer to all of them; an `email` must be one of its contacts, and
   * anything else equal to the detail of the same name.
   */
  readonly fields: readonly Field[]
}

export const identify: StepContract<IdentifyConfig, NoView> = {
  fields: (config) => config.fields,
  requires: [],
  establishes: () => ['account'],
}
