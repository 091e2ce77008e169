/** Validation in the page, which arrives after the first form. Without it the Worker validates alone. */
import { msg } from '../locale/msg.ts'
import type { Answer, AnswerReading, Field } from '../../contract/fields/index.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import type { Failure } from '../api/failure.ts'
import { lazy } from '../lazy.ts'

const loaded = lazy(() => import('./validation.ts'))

/** Waits until answers can be validated in the page, or not now. Never rejects. */
export const validationReady: () => Promise<unknown> = loaded.get

/** Whether the second script has arrived, which this is a part of. */
export const isSecondHere = (): boolean => loaded.now !== undefined

/** The fields of a screen, with those that a typed number adds: which document it is. */
export const withFurther = (fields: readonly Field[], typed: Answer): readonly Field[] =>
  loaded.now?.withFurther(fields, typed) ?? fields

/** Reads a whole answer: the values to send, or everything that is wrong with it. */
export function validated(fields: readonly Field[], typed: Answer): AnswerReading {
  const reading = loaded.now?.readAnswer(fields, typed)
  if (reading && !reading.ok) return reading
  const shown = loaded.now?.fieldsShown(fields, typed) ?? fields
  // Sent as it was typed: what is kept is for the Worker to say.
  const values = Object.fromEntries(shown.map(({ name }) => [name, typed[name] ?? '']))
  return { ok: true, values }
}

/** The sentence for a failure, in the page's language. Call it while rendering. */
export const sentenceOf = (failure: Failure, locale: string): string =>
  loaded.now?.sentenceOf(failure, locale) ??
  msg('No pudimos conectar con el servicio. Vuelva a intentarlo.')

/** The sentence for one field. Call it while rendering. */
export const fieldSentence = (
  code: string,
  field: Field,
  label: string,
  triesLeft?: number,
): string => loaded.now?.fieldSentence(code, field, label, triesLeft) ?? msg('Revise este dato.')

/** The date of birth that a document contains, as a sentence; empty when it contains none, or is incomplete. */
export const birthSentence = (typed: string, locale: string): string =>
  loaded.now?.birthSentence(typed, locale) ?? ''

/** Whether digits are all that a field can hold. */
export const isNumeric = (accepts: readonly IdentifierKind[]): boolean =>
  loaded.now?.isNumeric(accepts) ?? false
