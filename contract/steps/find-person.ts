/** A document, by which the municipality's register of persons is asked. Says nothing about what it found. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface FindPersonConfig extends StepConfigBase {
  readonly step: 'find-person'
  /** At least one `identifier`. */
  readonly fields: readonly Field[]
}

export const findPerson: StepContract<FindPersonConfig, NoView> = {
  fields: (config) => config.fields,
  requires: [],
  establishes: () => [],
}
