/** Judges answers in the page, and words what is wrong. A file of its own: a form can be seen and filled in without it. */
import { documents, type DocumentKind } from '../../contract/documents/index.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'
import { birthSentence } from '../messages/birth.ts'
import { fieldsShown, readAnswer } from '../../contract/fields/index.ts'
import { sentenceOf } from '../messages/failures.ts'
import { fieldSentence } from '../messages/field-errors.ts'

const isDocument = (kind: IdentifierKind): kind is DocumentKind =>
  kind !== 'email' && kind !== 'user-id'

/** Digits alone are offered only when no accepted document holds a letter. */
const isNumeric = (accepts: readonly IdentifierKind[]): boolean =>
  accepts.filter(isDocument).every((kind) => documents[kind].keyboard === 'numeric')

export const scrutiny = {
  birthSentence,
  fieldsShown,
  fieldSentence,
  isNumeric,
  readAnswer,
  sentenceOf,
}
