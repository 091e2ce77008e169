/** Another e-mail address or telephone number, which counts once it is proven. */
import * as v from 'valibot'
import type { Field } from '../fields/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface NewContactConfig extends StepConfigBase {
  readonly step: 'new-contact'
  readonly field: Extract<Field, { readonly kind: 'email' | 'phone' }>
}

export const newContactView = v.strictObject({
  /** The contact whose place it takes, in full; absent when there is none. */
  present: v.optional(v.string()),
  /** Hours in which the change can be undone from there. */
  undoHours: v.number(),
})

export type NewContactView = v.InferOutput<typeof newContactView>

export const newContact: StepContract<NewContactConfig, NewContactView> = {
  fields: ({ field }) => [field],
  requires: [['password']],
  establishes: () => [],
}
