/** The registry of kinds of field, and the one function that judges an answer, in the page and in the Worker. */
import type { FieldErrorCode, FieldErrors } from '../errors.ts'
import { agreement, type AgreementField } from './agreement.ts'
import { code, type CodeField } from './code.ts'
import { email, type EmailField } from './email.ts'
import type { Condition, FieldKindReader, Reading } from './field.ts'
import { identifier, type IdentifierField } from './identifier.ts'
import { newPassword, type NewPasswordField } from './new-password.ts'
import { password, type PasswordField } from './password.ts'
import { text, type TextField } from './text.ts'

export type Field =
  | AgreementField
  | CodeField
  | EmailField
  | IdentifierField
  | NewPasswordField
  | PasswordField
  | TextField

export type FieldKind = Field['kind']

export const fieldKinds = {
  agreement,
  code,
  email,
  identifier,
  'new-password': newPassword,
  password,
  text,
} satisfies { [Kind in FieldKind]: FieldKindReader<Extract<Field, { kind: Kind }>> }

/** What a citizen sends for one screen: a text for each field shown. */
export type Answer = Readonly<Record<string, string>>

export type AnswerReading =
  | { readonly ok: true; readonly values: Answer }
  | { readonly ok: false; readonly fields: FieldErrors }

const holds = (condition: Condition | undefined, answer: Answer) =>
  !condition || condition.oneOf.includes(answer[condition.field] ?? '')

/** The fields that this answer is asked for: all but those whose condition does not hold. */
export const fieldsShown = (fields: readonly Field[], answer: Answer): readonly Field[] =>
  fields.filter((field) => holds(field.when, answer))

// The one cast of this registry: the compiler cannot see that a field meets the reader of its own kind.
const readerOf = (field: Field) => fieldKinds[field.kind] as FieldKindReader<Field>

/** Reads one field of an answer: its value as it will be kept, or what is wrong with it. */
export function readField(field: Field, typed = ''): Reading {
  const reader = readerOf(field)
  const given = reader.verbatim ? typed : typed.trim()
  if (given !== '') return reader.read(field, given)
  if (field.optional) return { ok: true, value: '' }
  return { ok: false, error: field.kind === 'agreement' ? 'agreement_required' : 'required' }
}

/** Reads a whole answer: every value, or everything that is wrong with it. */
export function readAnswer(fields: readonly Field[], answer: Answer): AnswerReading {
  const values: Record<string, string> = {}
  const errors: Record<string, FieldErrorCode> = {}
  for (const field of fieldsShown(fields, answer)) {
    const reading = readField(field, answer[field.name])
    if (reading.ok) values[field.name] = reading.value
    else errors[field.name] = reading.error
  }
  return Object.keys(errors).length === 0 ? { ok: true, values } : { ok: false, fields: errors }
}
