/** Words that the citizen writes: names, streets. Kept as written, in NFC, on one line. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface TextField extends FieldBase {
  readonly kind: 'text'
  /** Code points; 100 when absent. */
  readonly max?: number
  /** WHATWG autofill token, e.g. `given-name`. */
  readonly autocomplete?: string
  /**
   * A person's name must contain a letter: one letter is enough, a full stop or a hyphen is not. Any other text may
   * consist of digits alone.
   */
  readonly holds?: 'name'
}

// What the fold leaves of what has no place in a name, and would let one forge the look of a message (T43).
const unprintable = /\p{Cc}/u
const lone = /\p{Surrogate}/u

/** A modifier, such as the letter `ʼ` of indigenous orthographies, says nothing alone. */
const letter = /(?!\p{Lm})\p{L}/u
const letterOrDigit = /(?!\p{Lm})[\p{L}\p{N}]/u

/** Whether there is a letter or a digit in it: a hyphen stands where nothing is known. */
export const saysSomething = (typed: string): boolean => letterOrDigit.test(typed)

export const text: FieldKindReader<TextField> = {
  read(field, typed) {
    if (unprintable.test(typed) || lone.test(typed)) return refuse('malformed')
    if (field.holds === 'name' && !letter.test(typed)) return refuse('name_malformed')
    if (!saysSomething(typed)) return refuse('malformed')
    return [...typed].length > (field.max ?? 100) ? refuse('too_long') : read(typed)
  },
}
