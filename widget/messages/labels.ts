/** What fields are called, and the municipality's right to call them otherwise. */
import { msg } from '../locale/words.ts'
import type { Field, FieldKind } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { fallbacks, inLocale, type Locale } from '../../contract/locale.ts'
import type { PlaceField } from '../../contract/fields/place.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { documentName, identifierHint, identifierLabel } from './identifiers.ts'

/** Finds the municipality's own word for a key, else answers the product's. */
export type Say = (key: string, own: string) => string

/**
 * Keys are `field.<name>.label`, `field.<name>.hint`, `field.<name>.option.<value>`, `question.<name>`,
 * `step.<id>.title`, `step.<id>.lead`, `step.<id>.button`, `done.<outcome>.title`, `done.<outcome>.lead`,
 * `link.<flow>`. A word of one flow alone has the flow's name in front: `recover.step.identify.title`.
 */
export const sayFor =
  (profile: PublicProfile, locale: Locale, flow?: FlowKind): Say =>
  (key, own) => {
    for (const tag of [locale, ...fallbacks[locale]]) {
      const words = profile.words?.[tag]
      const word = words?.[`${flow}.${key}`] ?? words?.[key]
      if (word !== undefined) return word
    }
    return own
  }

/** Names that the product has words for; a profile that asks for others brings their labels. */
const labels: Readonly<Record<string, () => string>> = {
  givenNames: () => msg('Nombres'),
  familyNames: () => msg('Apellidos'),
  email: () => msg('Correo electrónico'),
  current: () => msg('Contraseña actual'),
  code: () => msg('Código'),
}

const parts = {
  state: () => msg('Estado'),
  municipality: () => msg('Municipio'),
  settlement: () => msg('Barrio o colonia'),
} satisfies Record<PlaceField['part'], () => string>

const ofKind = {
  agreement: ({ name }) => name,
  choice: ({ name }) => name,
  'document-kind': () => msg('¿Qué documento es?'),
  document: (field) => (field.kind === 'document' ? identifierLabel(field.accepts) : field.name),
  phone: () => msg('Teléfono'),
  place: (field) => (field.kind === 'place' ? parts[field.part]() : field.name),
  'postal-code': () => msg('Código postal'),
  repeat: () => msg('Confirme la contraseña'),
  'secret-answer': () => msg('Respuesta'),
  code: () => msg('Código'),
  email: () => msg('Correo electrónico'),
  identifier: (field) =>
    field.kind === 'identifier' ? identifierLabel(field.accepts) : field.name,
  'new-password': () => msg('Contraseña nueva'),
  password: () => msg('Contraseña'),
  text: ({ name }) => name,
} satisfies Record<FieldKind, (field: Field) => string>

/** Help that the product has for a name. */
const hints: Readonly<Record<string, () => string>> = {
  familyNames: () => msg('Como en su documento. Déjelo en blanco si en él consta un solo nombre.'),
}

const hintOfKind: Partial<Record<FieldKind, (field: Field) => string>> = {
  identifier: (field) => (field.kind === 'identifier' ? identifierHint(field.accepts) : ''),
}

/** The title of an agreement in the page's language, else in the municipality's own. */
export function agreementTitle(profile: PublicProfile, id: string, locale: Locale): string {
  const title = profile.agreements[id]?.title ?? {}
  return inLocale(title, locale) ?? inLocale(title, profile.locales[0]) ?? id
}

export const labelOf = (field: Field, say: Say): string =>
  say(`field.${field.name}.label`, labels[field.name]?.() ?? ofKind[field.kind](field))

/** A line of help under the label; empty when there is nothing to add. */
export const hintOf = (field: Field, say: Say): string =>
  say(`field.${field.name}.hint`, hints[field.name]?.() ?? hintOfKind[field.kind]?.(field) ?? '')

/** What one option of a choice is called: a question's own words, else the profile's for this option. */
export const optionOf = (field: Field, option: string, say: Say): string =>
  field.kind === 'document-kind'
    ? documentName(option)
    : say(`field.${field.name}.option.${option}`, say(`question.${option}`, option))

/** What a field of security questions is called where the question is asked. */
export const questionOf = (field: Field, say: Say): string | undefined =>
  field.kind === 'secret-answer' && field.question !== undefined
    ? say(`question.${field.question}`, field.question)
    : undefined
