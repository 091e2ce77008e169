/** A box that may be ticked. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface OptionField extends FieldBase {
  readonly kind: 'option'
  readonly optional: true
}

/** The value of a ticked box. */
export const ticked = 'yes'

export const option: FieldKindReader<OptionField> = {
  read: (_field, typed) => (typed === ticked ? read(ticked) : refuse('choice_unknown')),
}
