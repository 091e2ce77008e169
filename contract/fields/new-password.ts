/** A password being chosen, judged by the municipality's rule; the Worker adds what needs dictionaries. */
import { weaknessOf, type PasswordRule } from '../password-composition.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface NewPasswordField extends FieldBase {
  readonly kind: 'new-password'
  readonly rule: PasswordRule
}

export const newPassword: FieldKindReader<NewPasswordField> = {
  verbatim: true,
  read(field, typed) {
    const weakness = weaknessOf(typed, field.rule)
    return weakness ? refuse(weakness) : read(typed)
  },
}
