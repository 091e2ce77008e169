/** The registry of kinds of field, and the one function that judges an answer, in the page and in the Worker. */
import type { FieldErrorCode, FieldErrors } from '../errors.ts'
import { foldPasted } from '../fold-pasted.ts'
import { agreement } from './agreement.ts'
import { choice } from './choice.ts'
import { code } from './code.ts'
import { document } from './document.ts'
import { documentKind } from './document-kind.ts'
import { email } from './email.ts'
import { isAsked, isOptional } from './condition.ts'
import type { FieldKindReader, Reading } from './field.ts'
import { identifier, kindAsked } from './identifier.ts'
import { newPassword } from './new-password.ts'
import { parameter } from './parameter.ts'
import { password } from './password.ts'
import { option } from './option.ts'
import { phone } from './phone.ts'
import { place, postalCode } from './place.ts'
import { repeat } from './repeat.ts'
import { secretAnswer } from './secret-answer.ts'
import { text } from './text.ts'

export const fieldKinds = {
  agreement,
  choice,
  code,
  document,
  'document-kind': documentKind,
  email,
  identifier,
  'new-password': newPassword,
  parameter,
  option,
  password,
  phone,
  place,
  'postal-code': postalCode,
  repeat,
  'secret-answer': secretAnswer,
  text,
}

export type FieldKind = keyof typeof fieldKinds

type Read<Reader> = Reader extends FieldKindReader<infer Known> ? Known : never

/** A field of a screen, as a profile writes it. One that stands under another name than its `kind` is none. */
export type Field = {
  [Kind in FieldKind]: Extract<Read<(typeof fieldKinds)[Kind]>, { readonly kind: Kind }>
}[FieldKind]

/** The values that a citizen submits for one screen: a text for each field shown. */
export type Answer = Readonly<Record<string, string>>

/** The values read from an answer, as they will be stored. */
export type FieldValues = Readonly<Record<string, string>>

export type AnswerReading =
  | { readonly ok: true; readonly values: FieldValues }
  | { readonly ok: false; readonly fields: FieldErrors }

/**
 * The fields that this answer is asked for: all but those whose condition does not hold, and beneath a number that reads
 * as several documents the question which one it is. Beside a password it may be left open, for the password decides.
 */
export function fieldsShown(fields: readonly Field[], answer: Answer): readonly Field[] {
  const shown = fields.filter((field) => isAsked(field, answer))
  const proves = shown.some(({ kind }) => kind === 'password')
  return shown.flatMap((field): readonly Field[] => {
    if (field.kind !== 'identifier') return [field]
    const asked = kindAsked(field, answer[field.name] ?? '')
    return asked ? [field, proves ? { ...asked, optional: true } : asked] : [field]
  })
}

// The one cast of this registry: the compiler cannot see that a field meets the reader of its own kind.
const readerOf = (field: Field) => fieldKinds[field.kind] as FieldKindReader<Field>

/**
 * Reads one field of an answer: its value as it will be kept, or what is wrong with it.
 *
 * @param answer all that was typed on the screen, for fields that depend on another
 */
export function readField(field: Field, typed = '', answer: Answer = {}): Reading {
  const reader = readerOf(field)
  const entered = reader.verbatim ? typed : foldPasted(typed)
  if (entered !== '') return reader.read(field, entered, answer)
  if (isOptional(field, answer)) return { ok: true, value: '' }
  return { ok: false, error: field.kind === 'agreement' ? 'agreement_required' : 'required' }
}

/** What stands in choices that are made beforehand. */
export const chosenIn = (fields: readonly Field[]): Answer =>
  Object.fromEntries(
    fields.flatMap((field) =>
      field.kind === 'choice' && field.chosen !== undefined ? [[field.name, field.chosen]] : [],
    ),
  )

/** Reads a whole answer: every value, or everything that is wrong with it. */
export function readAnswer(fields: readonly Field[], sent: Answer): AnswerReading {
  const answer = { ...chosenIn(fields), ...sent }
  const values: Record<string, string> = {}
  const errors: Record<string, FieldErrorCode> = {}
  for (const field of fieldsShown(fields, answer)) {
    const reading = readField(field, answer[field.name], answer)
    if (reading.ok) values[field.name] = reading.value
    else errors[field.name] = reading.error
  }
  return Object.keys(errors).length === 0 ? { ok: true, values } : { ok: false, fields: errors }
}
