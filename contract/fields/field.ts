/** What a field of a screen is, and what reading one answers. */
import type { FieldErrorCode } from '../errors.ts'

/** True when the answer's other field has one of these values. */
export interface Condition {
  readonly field: string
  readonly oneOf: readonly string[]
}

export interface FieldBase {
  /** Key of the value in the answer, and of its error. Also names the field's words. */
  readonly name: string
  /** Left empty without complaint, always or only then; required otherwise. */
  readonly optional?: true | Condition
  /** Asked for only then. */
  readonly when?: Condition
  /** While it is not asked for: shown but disabled, so that the form keeps its shape. Hidden otherwise. */
  readonly locked?: true
}

/** A value as the Worker keeps it, or the one thing to correct. */
export type Reading =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly error: FieldErrorCode }

export const read = (value: string): Reading => ({ ok: true, value })
export const refuse = (error: FieldErrorCode): Reading => ({ ok: false, error })

/** The functions that every kind of field implements. */
export interface FieldKindReader<Field> {
  /**
   * Reads what was typed. Total: every string gets an answer.
   *
   * @param typed folded as what is pasted is, unless `verbatim`; never empty: emptiness is decided before
   * @param answer all that was typed on the screen, for fields that look at another
   */
  read(field: Field, typed: string, answer: Readonly<Record<string, string>>): Reading
  /** True when every character is part of the value (passwords): nothing is folded. */
  readonly verbatim?: true
}
