/** Where the city can reach somebody who has lost every contact. Changes nothing: a clerk decides. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface RequestContactConfig extends StepConfigBase {
  readonly step: 'request-contact'
  /** At least one `identifier`, one `email` and one `phone`. */
  readonly fields: readonly Field[]
}

export const requestContact: StepContract<RequestContactConfig, NoView> = {
  fields: (config) => config.fields,
  requires: [],
  establishes: () => ['person'],
}
