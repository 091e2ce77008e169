/** Words that the citizen writes: names, streets. Kept as written, in NFC, on one line. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface TextField extends FieldBase {
  readonly kind: 'text'
  /** Code points; 100 when absent. */
  readonly max?: number
  /** WHATWG autofill token, e.g. `given-name`. */
  readonly autocomplete?: string
}

// Controls, line breaks, bidirectional overrides and invisible joiners have no place in a name, and
// would let one forge the look of a message (T43).
// oxlint-disable-next-line no-control-regex
const unprintable = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/
const lone = /\p{Surrogate}/u

export const text: FieldKindReader<TextField> = {
  read(field, typed) {
    const value = typed.normalize('NFC').replace(/\s+/g, ' ')
    if (unprintable.test(value) || lone.test(value)) return refuse('malformed')
    return [...value].length > (field.max ?? 100) ? refuse('too_long') : read(value)
  },
}
