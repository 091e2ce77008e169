/** The answer to a security question: kept like a password, forgiving about how it is written. */
import { read, refuse, type FieldBase, type FieldKindReader } from './field.ts'

export interface SecretAnswerField extends FieldBase {
  readonly kind: 'secret-answer'
  /** The question that is asked; absent where the citizen chooses it in a field of its own. */
  readonly question?: string
}

/** Accents, capitals, spaces and punctuation are not what a citizen remembers. */
export const foldAnswer = (typed: string): string =>
  typed
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

export const secretAnswer: FieldKindReader<SecretAnswerField> = {
  read(_field, typed) {
    if (/\p{Surrogate}/u.test(typed)) return refuse('malformed')
    const folded = foldAnswer(typed)
    // A pet may be called Bo, and a house have the number 7.
    if (folded === '') return refuse('too_short')
    return folded.length > 200 ? refuse('too_long') : read(folded)
  },
}
