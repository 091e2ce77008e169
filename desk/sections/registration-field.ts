/** A field of the city's registration, as a clerk fills it in: its label is the city's own, where the city says one. */
import { html } from 'lit'
import type { RegistrationForm } from '../../contract/desk/registration.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { Field } from '../../contract/fields/index.ts'
import { checkBox, choices, textField } from '../parts.ts'
import type { Words } from '../words/es.ts'
import { documentName, nameIn } from '../words/index.ts'

interface Drawing {
  readonly words: Words
  readonly form: RegistrationForm
  readonly field: Field
  readonly error: FieldErrorCode | undefined
  /** In the citizen's language. */
  readonly agreements: Readonly<Record<string, { readonly title: string; readonly text: string }>>
}

const labelOf = ({ words, form, field }: Drawing): string =>
  form.words[`field.${field.name}.label`] ?? nameIn(words.registration.fields, field.name)

function errorOf({ words, error }: Drawing): string {
  if (error === undefined) return ''
  const known: Readonly<Record<string, string>> = words.registration.fieldErrors
  return known[error] ?? words.registration.fieldErrors.malformed
}

/** Read at the counter, on this screen or aloud, before it is accepted. */
function agreement(drawing: Drawing, id: string) {
  const { words, field, agreements } = drawing
  const { title, text } = agreements[id] ?? { title: id, text: '' }
  return html`<details class="desk-agreement">
      <summary>${title}</summary>
      ${text.split('\n\n').map((paragraph) => html`<p>${paragraph}</p>`)}
    </details>
    ${checkBox({ name: field.name, label: words.registration.accepts(title), error: errorOf(drawing) })}`
}

function options(drawing: Drawing, values: readonly string[], nameOf: (value: string) => string) {
  const { words, field } = drawing
  return choices({
    name: field.name,
    legend: field.kind === 'choice' ? labelOf(drawing) : words.registration.which,
    values,
    words: Object.fromEntries(values.map((value) => [value, nameOf(value)])),
    error: errorOf(drawing),
  })
}

export function drawField(drawing: Drawing) {
  const { words, field, form } = drawing
  if (field.kind === 'agreement') return agreement(drawing, field.agreement)
  if (field.kind === 'choice')
    return options(
      drawing,
      field.options,
      (value) => form.words[`field.${field.name}.option.${value}`] ?? value.replaceAll('-', ' '),
    )
  if (field.kind === 'document-kind')
    return options(drawing, field.options, (value) => documentName(words, value))
  return textField({
    id: field.name,
    label: field.optional ? words.registration.optional(labelOf(drawing)) : labelOf(drawing),
    // How a number is written is the city's to say; what it says of the rest, it says to citizens.
    hint:
      (field.kind === 'identifier' ? form.words[`field.${field.name}.hint`] : undefined) ??
      words.registration.fromDocument,
    error: errorOf(drawing),
    optional: field.optional !== undefined,
  })
}
