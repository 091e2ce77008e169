/** Parts of an address: a postal code, and what follows from it. Nothing locks when the look-up fails. */
import { isPostalCode } from '../postal-place.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'
import { text } from './text.ts'

export interface PostalCodeField extends FieldBase {
  readonly kind: 'postal-code'
  /** ISO 3166-1 alpha-2. */
  readonly country: string
}

export interface PlaceField extends FieldBase {
  readonly kind: 'place'
  /** The part of the postal code's place that fills the field; a settlement is chosen from a list, or written. */
  readonly part: 'state' | 'municipality' | 'settlement'
  /** Name of the field that holds the postal code. */
  readonly of: string
}

export const postalCode: FieldKindReader<PostalCodeField> = {
  read(field, typed) {
    const folded = typed.normalize('NFKC').replace(/[\s.-]/g, '')
    return isPostalCode(field.country, folded) ? read(folded) : refuse('postal_code_malformed')
  },
}

export const place: FieldKindReader<PlaceField> = {
  read: (field, typed, answer) => text.read({ ...field, kind: 'text' }, typed, answer),
}
