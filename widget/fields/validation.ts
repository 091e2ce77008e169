/** Judges answers in the page, and words what is wrong. A file of its own: a form can be seen and filled in without it. */
import { documents, type DocumentKind } from '../../contract/documents/index.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { kindNameOf } from '../../contract/fields/document-kind.ts'
import { fieldsShown, type Answer, type Field } from '../../contract/fields/index.ts'

export { fieldsShown, readAnswer } from '../../contract/fields/index.ts'
export { birthSentence } from '../strings/birth.ts'
export { sentenceOf } from '../strings/failure-sentences.ts'
export { fieldSentence } from '../strings/field-error-sentences.ts'

const isDocument = (kind: IdentifierKind): kind is DocumentKind =>
  kind !== 'email' && kind !== 'user-id'

/** Digits alone are offered only when no accepted document holds a letter. */
export const isNumeric = (accepts: readonly IdentifierKind[]): boolean =>
  accepts.filter(isDocument).every((kind) => documents[kind].keyboard === 'numeric')

/** Beneath each number that reads as several documents, the question which one it is. */
export const withFurther = (fields: readonly Field[], typed: Answer): readonly Field[] => {
  const questions = fieldsShown(fields, typed).filter(({ kind }) => kind === 'document-kind')
  return fields.flatMap((field) => [
    field,
    ...questions.filter(({ name }) => name === kindNameOf(field.name)),
  ])
}
