/** One of a few things, named by the profile; its words are the profile's or the product's. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface ChoiceField extends FieldBase {
  readonly kind: 'choice'
  /** Values, in the order in which they are offered. */
  readonly options: readonly [string, ...string[]]
  /** Chosen when the form appears, and where nothing is sent for it. */
  readonly chosen?: string
}

export const choice: FieldKindReader<ChoiceField> = {
  read: (field, typed) => (field.options.includes(typed) ? read(typed) : refuse('choice_unknown')),
}
