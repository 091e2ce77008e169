/** A telephone number as people write it. Here only its characters are judged: the Worker knows the world's plans. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface PhoneField extends FieldBase {
  readonly kind: 'phone'
}

export const phone: FieldKindReader<PhoneField> = {
  read(_field, typed) {
    const folded = typed.normalize('NFKC').replace(/[\s().\-\u2010-\u2015/]/g, '')
    // ITU-T E.164 §6: fifteen digits at most; no national number in use is shorter than seven.
    return /^\+?\d{7,16}$/.test(folded) ? read(folded) : refuse('phone_malformed')
  },
}
