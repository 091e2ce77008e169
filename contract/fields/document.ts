/** A document's number that describes a person but that no account answers to: a company's, shared by many. */
import { bestErrorOf, recognise, type DocumentKind } from '../documents/index.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface DocumentField extends FieldBase {
  readonly kind: 'document'
  readonly accepts: readonly DocumentKind[]
}

export const document: FieldKindReader<DocumentField> = {
  read(field, typed) {
    const [first] = recognise(typed, field.accepts)
    return first ? read(first.value) : refuse(bestErrorOf(typed, field.accepts))
  },
}
