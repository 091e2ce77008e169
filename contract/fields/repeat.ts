/** A password typed a second time, where a municipality asks for it. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface RepeatField extends FieldBase {
  readonly kind: 'repeat'
  /** Name of the field that it repeats. */
  readonly of: string
}

export const repeat: FieldKindReader<RepeatField> = {
  verbatim: true,
  read: (field, typed, answer) =>
    typed === answer[field.of] ? read(typed) : refuse('passwords_differ'),
}
