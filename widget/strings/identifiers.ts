/** What the things a citizen is known by are called: one phrase for whatever a municipality accepts. */
import { msg, str } from '../locale/msg.ts'
import type { IdentifierKind } from '../../contract/fields/identifier.ts'

const names = {
  'cedula-ec': () => msg('cédula'),
  'cedula-ve': () => msg('cédula'),
  curp: () => 'CURP',
  email: () => msg('correo electrónico'),
  passport: () => msg('pasaporte'),
  rfc: () => 'RFC',
  'rif-ve': () => 'RIF',
  'ruc-ec': () => 'RUC',
  'user-id': () => msg('ID de usuario'),
} satisfies Record<IdentifierKind, () => string>

/** More kinds than these in one label are harder to read than the word that covers them all. */
const fewKinds = 3

/** Joined by hand: the browser's own list formatter takes its time when it is first called. */
function either(words: readonly string[]): string {
  const last = words.at(-1) ?? ''
  if (words.length < 2) return last
  const others = words.slice(0, -1).join(', ')
  return /^h?o/i.test(last) ? msg(str`${others} u ${last}`) : msg(str`${others} o ${last}`)
}

const capital = (text: string) => text.charAt(0).toLocaleUpperCase() + text.slice(1)

const namesOf = (kinds: readonly IdentifierKind[]) => [
  ...new Set(kinds.map((kind) => names[kind]())),
]

const documentsOf = (kinds: readonly IdentifierKind[]) => kinds.filter((kind) => kind !== 'email')

/** `Cédula, RUC o pasaporte`, `Documento o correo electrónico`: the label of a field that accepts these kinds. */
export function identifierLabel(kinds: readonly IdentifierKind[]): string {
  const known = namesOf(documentsOf(kinds))
  const documents = known.length > fewKinds ? [msg('documento de identidad')] : known
  return capital(either([...documents, ...(kinds.includes('email') ? [names.email()] : [])]))
}

/** `Cédula, RUC, RIF, CURP, RFC o pasaporte`; nothing when the label says it already. */
export function identifierHint(kinds: readonly IdentifierKind[]): string {
  const known = namesOf(documentsOf(kinds))
  return known.length > fewKinds ? capital(either(known)) : ''
}

/** The name of one document of the citizen's own. */
export const documentName = (kind: string): string =>
  capital(kind in names ? names[kind as IdentifierKind]() : kind)
