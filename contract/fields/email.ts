/** An e-mail address where messages can reach the citizen. */
import { normaliseEmail } from '../email.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface EmailField extends FieldBase {
  readonly kind: 'email'
}

export const email: FieldKindReader<EmailField> = {
  read(_field, typed) {
    const address = normaliseEmail(typed)
    return address.ok ? read(address.value) : refuse(address.error)
  },
}
