/** The password that a citizen already has. Never judged, only carried. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface PasswordField extends FieldBase {
  readonly kind: 'password'
}

/** UTF-16 units. A longer text was never accepted as a password, so it cannot be one; bounds the work. */
const longest = 1024

export const password: FieldKindReader<PasswordField> = {
  verbatim: true,
  read: (_field, typed) => (typed.length > longest ? refuse('password_too_long') : read(typed)),
}
