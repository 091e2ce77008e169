/** The citizen's data as the city has them, to be corrected. Documents are not among them. */
import * as v from 'valibot'
import type { Field } from '../fields/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface EditDetailsConfig extends StepConfigBase {
  readonly step: 'edit-details'
  /** All that may be changed, whatever a registration makes them depend on. */
  readonly fields: readonly Field[]
}

/** The data of the form: the citizen's own, after a proof of the password. */
export const editDetailsView = v.strictObject({
  /** Names of the fields that this account is asked. */
  asked: v.array(v.string()),
  /** Field name -> what the city has. */
  values: v.record(v.string(), v.string()),
  /** Names of details that are the civil register's: they are corrected there. */
  fixed: v.array(v.string()),
})

export type EditDetailsView = v.InferOutput<typeof editDetailsView>

export const editDetails: StepContract<EditDetailsConfig, EditDetailsView> = {
  fields: ({ fields }, { asked }) => fields.filter(({ name }) => asked.includes(name)),
  requires: [['password']],
  establishes: () => [],
}
