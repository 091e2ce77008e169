/** What another provider has put into the address that it sent the citizen back to: carried as it is, typed by nobody. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface ParameterField extends FieldBase {
  readonly kind: 'parameter'
}

/** UTF-16 units. Codes of Microsoft and tokens in a `state` have some hundreds. */
const longest = 2048

export const parameter: FieldKindReader<ParameterField> = {
  verbatim: true,
  read: (_field, typed) => (typed.length > longest ? refuse('too_long') : read(typed)),
}
