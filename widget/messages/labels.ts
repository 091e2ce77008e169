/** What fields are called, and the municipality's right to call them otherwise. */
import { msg } from '../locale/words.ts'
import type { Field, FieldKind } from '../../contract/fields/index.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { identifierHint, identifierLabel } from './identifiers.ts'

/** Finds the municipality's own word for a key, else answers the product's. */
export type Say = (key: string, own: string) => string

/** Keys are `field.<name>.label`, `field.<name>.hint`, `step.<id>.title`, `step.<id>.lead`, `step.<id>.button`. */
export const sayFor =
  (profile: PublicProfile, locale: Locale): Say =>
  (key, own) =>
    profile.words?.[locale]?.[key] ?? own

/** Names that the product has words for; a profile that asks for others brings their labels. */
const labels: Readonly<Record<string, () => string>> = {
  givenNames: () => msg('Nombres'),
  familyNames: () => msg('Apellidos'),
  email: () => msg('Correo electrónico'),
  current: () => msg('Contraseña actual'),
  code: () => msg('Código'),
}

const ofKind = {
  agreement: ({ name }) => name,
  code: () => msg('Código'),
  email: () => msg('Correo electrónico'),
  identifier: (field, locale) =>
    field.kind === 'identifier' ? identifierLabel(field.accepts, locale) : field.name,
  'new-password': () => msg('Contraseña nueva'),
  password: () => msg('Contraseña'),
  text: ({ name }) => name,
} satisfies Record<FieldKind, (field: Field, locale: string) => string>

const hintOfKind: Partial<Record<FieldKind, (field: Field, locale: string) => string>> = {
  identifier: (field, locale) =>
    field.kind === 'identifier' ? identifierHint(field.accepts, locale) : '',
}

/** The title of an agreement in the page's language, else in the municipality's own. */
export function agreementTitle(profile: PublicProfile, id: string, locale: Locale): string {
  const title = profile.agreements[id]?.title
  return title?.[locale] ?? title?.[profile.locales[0]] ?? id
}

export const labelOf = (field: Field, say: Say, locale: Locale): string =>
  say(`field.${field.name}.label`, labels[field.name]?.() ?? ofKind[field.kind](field, locale))

/** A line of help under the label; empty when there is nothing to add. */
export const hintOf = (field: Field, say: Say, locale: Locale): string =>
  say(`field.${field.name}.hint`, hintOfKind[field.kind]?.(field, locale) ?? '')
