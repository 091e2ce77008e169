/** What fields are called, and the municipality's right to call them otherwise. */
import { msg } from '../locale/msg.ts'
import type { Field, FieldKind } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { chainOf, matchLocale, type Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { withOwnTerms } from '../../contract/wording.ts'
import { documentName, identifierHint, identifierLabel } from './identifiers.ts'

/** Finds the municipality's own word for a key, else answers the product's in the municipality's terms. */
export type Say = (key: string, own: string) => string

/**
 * Keys are `field.<name>.label`, `field.<name>.hint`, `field.<name>.option.<value>`, `question.<name>`,
 * `step.<id>.title`, `step.<id>.lead`, `step.<id>.button`, `section.<id>.title`, `section.<id>.lead`,
 * `done.<outcome>.title`, `done.<outcome>.lead`, `link.<flow>`, `opened.<flow>.lead`, `failure.<code>`, `error.<code>`,
 * `signed-in.lead`, `account.<part>`. A word of one flow alone has the flow's name in front:
 * `recover.step.identify.title`.
 */
export const sayFor =
  (profile: PublicProfile, locale: Locale, flow?: FlowKind): Say =>
  (key, own) => {
    const near = matchLocale([locale], profile.locales) ?? locale
    for (const tag of [...chainOf(locale), near]) {
      const words = profile.words?.[tag]
      const word = words?.[`${flow}.${key}`] ?? words?.[key]
      if (word !== undefined) return word
    }
    return withOwnTerms(own, profile.wording?.[locale])
  }

/** The product's own words for fields that no sign-in asks; undefined where it has none. */
export interface OwnWords {
  label(field: Field, about: { profile: PublicProfile; locale: Locale }): string | undefined
  hint(field: Field): string | undefined
}

/** Of the fields that a sign-in asks; `further-labels.ts` has the others. */
const ofKind: Partial<Record<FieldKind, (field: Field) => string>> = {
  'document-kind': () => msg('¿Qué documento es?'),
  email: () => msg('Correo electrónico'),
  identifier: (field) =>
    field.kind === 'identifier' ? identifierLabel(field.accepts) : field.name,
  password: () => msg('Contraseña'),
}

const hintOfKind: Partial<Record<FieldKind, (field: Field) => string>> = {
  identifier: (field) => (field.kind === 'identifier' ? identifierHint(field.accepts) : ''),
}

/** @param own what the product calls a field that no sign-in asks */
export const labelOf = (field: Field, say: Say, own?: string): string =>
  say(`field.${field.name}.label`, own ?? ofKind[field.kind]?.(field) ?? field.name)

/**
 * A line of help under the label; empty when there is nothing to add.
 *
 * @param own the product's own for a field that no sign-in asks
 */
export const hintOf = (field: Field, say: Say, own?: string): string =>
  say(`field.${field.name}.hint`, own ?? hintOfKind[field.kind]?.(field) ?? '')

/** The label of one option of a choice: a question's own words, else those of the profile for this option. */
export const optionOf = (field: Field, option: string, say: Say): string =>
  field.kind === 'document-kind'
    ? documentName(option)
    : say(`field.${field.name}.option.${option}`, say(`question.${option}`, option))

/** The label of a field of security questions, where the question itself is shown. */
export const questionOf = (field: Field, say: Say): string | undefined =>
  field.kind === 'secret-answer' && field.question !== undefined
    ? say(`question.${field.question}`, field.question)
    : undefined
