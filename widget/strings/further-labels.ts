/** What fields are called that no sign-in asks. Judges nothing. */
import { msg } from '../locale/msg.ts'
import type { Field, FieldKind } from '../../contract/fields/index.ts'
import type { PlaceField } from '../../contract/fields/place.ts'
import { inLocale, type Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { identifierLabel } from './identifiers.ts'
import type { OwnWords } from './labels.ts'

/** Names that the product has words for; a profile that asks for others brings their labels. */
const ofName: Readonly<Record<string, () => string>> = {
  givenNames: () => msg('Nombres'),
  familyNames: () => msg('Apellidos'),
  current: () => msg('Contraseña actual'),
}

const parts = {
  state: () => msg('Estado'),
  municipality: () => msg('Municipio'),
  settlement: () => msg('Barrio o colonia'),
} satisfies Record<PlaceField['part'], () => string>

const ofKind: Partial<Record<FieldKind, (field: Field) => string>> = {
  code: () => msg('Código'),
  document: ({ name, ...field }) => ('accepts' in field ? identifierLabel(field.accepts) : name),
  'new-password': () => msg('Nueva contraseña'),
  phone: () => msg('Teléfono'),
  place: (field) => (field.kind === 'place' ? parts[field.part]() : field.name),
  'postal-code': () => msg('Código postal'),
  repeat: () => msg('Confirme la contraseña'),
  'secret-answer': () => msg('Respuesta'),
}

/** Help that the product has for a name. */
const hints: Readonly<Record<string, () => string>> = {
  familyNames: () => msg('Como en su documento. Déjelo en blanco si en él no hay apellidos.'),
}

/** The title of an agreement in the page's language, else in the municipality's own. */
export function agreementTitle(profile: PublicProfile, id: string, locale: Locale): string {
  const title = profile.agreements[id]?.title ?? {}
  return inLocale(title, locale) ?? inLocale(title, profile.locales[0]) ?? id
}

export const furtherWords: OwnWords = {
  label: (field, { profile, locale }) =>
    field.kind === 'agreement'
      ? agreementTitle(profile, field.agreement, locale)
      : (ofName[field.name]?.() ?? ofKind[field.kind]?.(field)),
  hint: ({ name }) => hints[name]?.(),
}
