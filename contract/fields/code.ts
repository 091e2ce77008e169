/** A one-time code, as digits, out of whatever a message, a clipboard or a hand put around them. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface CodeField extends FieldBase {
  readonly kind: 'code'
  readonly digits: number
}

/** Letters that are read, dictated and typed for digits (Crockford's base 32). */
const misread = (text: string) => text.replace(/o/gi, '0').replace(/[il]/gi, '1')

/** Digits alone, or in groups with a blank, a hyphen or a dot between. */
const writings = [/\d+/g, /\d+(?:[ .-]\d+)*/g]

/** The whole text, else the only number of that many digits among the words of a message. */
function digitsIn(typed: string, length: number): string | undefined {
  const text = typed.normalize('NFKC')
  const whole = misread(text.replace(/[^\p{L}\p{N}+]/gu, ''))
  if (/^\d+$/.test(whole) && whole.length === length) return whole
  const found = writings.flatMap((writing) => text.match(writing) ?? [])
  const codes = new Set(
    found.map((one) => one.replace(/\D/g, '')).filter((one) => one.length === length),
  )
  return codes.size === 1 ? [...codes][0] : undefined
}

export const code: FieldKindReader<CodeField> = {
  read(field, typed) {
    const digits = digitsIn(typed, field.digits)
    return digits === undefined ? refuse('code_malformed') : read(digits)
  },
}
