/** A document of the municipality that the citizen must accept: terms, privacy notice. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface AgreementField extends FieldBase {
  readonly kind: 'agreement'
  /** Key of the document among the profile's agreements. */
  readonly agreement: string
}

/** The value of a ticked box. */
export const agreed = 'yes'

export const agreement: FieldKindReader<AgreementField> = {
  read: (_field, typed) => (typed === agreed ? read(agreed) : refuse('agreement_required')),
}
