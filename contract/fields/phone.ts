/** A telephone number as people write it. Here only its characters are judged: the Worker knows the world's plans. */
import { foldPasted } from '../fold-pasted.ts'
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface PhoneField extends FieldBase {
  readonly kind: 'phone'
}

/** UTF-16 units. A number has 15 digits at most (ITU-T E.164 §6); the rest is prefixes, blanks and brackets. */
const longestTyped = 40

/** Digits behind one optional plus; empty for anything else: letters, extensions, two numbers. */
export function dialledIn(typed: string): string {
  if (typed.length > longestTyped * 8) return ''
  const text = foldPasted(typed)
  const dialled = text.normalize('NFKC').replace(/[\p{Pd}\s._/()"']+/gu, '')
  return text.length <= longestTyped && /^\+?\d+$/.test(dialled) ? dialled : ''
}

export const phone: FieldKindReader<PhoneField> = {
  read(_field, typed) {
    const dialled = dialledIn(typed)
    // Small islands have four digits; prefixes of every kind stand before fifteen.
    return /^\+?\d{4,24}$/.test(dialled) ? read(dialled) : refuse('phone_malformed')
  },
}
