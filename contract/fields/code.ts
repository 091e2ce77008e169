/** A one-time code, as digits; spaces and hyphens that a message or a hand put in are dropped. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface CodeField extends FieldBase {
  readonly kind: 'code'
  readonly digits: number
}

export const code: FieldKindReader<CodeField> = {
  read(field, typed) {
    const digits = typed.normalize('NFKC').replace(/[\s\-\u2010-\u2015]/g, '')
    return /^\d+$/.test(digits) && digits.length === field.digits
      ? read(digits)
      : refuse('code_malformed')
  },
}
