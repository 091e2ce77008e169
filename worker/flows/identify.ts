/** Who an answer is about: reads the identifiers among its fields. */
import { kindNameOf } from '../../contract/fields/document-kind.ts'
import { readIdentifier, type Identifier } from '../../contract/fields/identifier.ts'
import { fieldsShown, type FieldValues, type Field } from '../../contract/fields/index.ts'

/** Everything that the identifier fields of an answer may be; empty fields are passed over. */
export const identifiersIn = (
  fields: readonly Field[],
  values: FieldValues,
): readonly Identifier[] =>
  fieldsShown(fields, values).flatMap((field) =>
    field.kind === 'identifier'
      ? readIdentifier(values[field.name] ?? '', field.accepts, values[kindNameOf(field.name)])
      : [],
  )

/** What was typed as identifier, as a password manager should remember it. */
export const usernameIn = (fields: readonly Field[], values: FieldValues): string =>
  fieldsShown(fields, values).flatMap((field) =>
    field.kind === 'identifier' ? [values[field.name] ?? ''] : [],
  )[0] ?? ''
