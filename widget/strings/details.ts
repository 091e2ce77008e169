/** What is told of an account's details: each by the field that asked it, or as what it was derived from. */
import { msg, str } from '../locale/msg.ts'
import type { AccountView } from '../../contract/account.ts'
import type { DerivedDetails } from '../../contract/derived-details.ts'
import type { Field } from '../../contract/fields/index.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { readLocale } from '../locale/read-locale.ts'
import { spokenSex } from './birth.ts'
import { labelOf, optionOf, sayFor, type OwnWords } from './labels.ts'

/** A label, and what stands beside it. */
export type DetailRow = readonly [label: string, value: string]

export interface DetailsContext {
  readonly profile: PublicProfile
  readonly locale: Locale
  readonly own: OwnWords | undefined
  /** Where what nobody was asked for comes from. */
  readonly derived?: AccountView['derived']
}

/** Noon, so that no time zone moves the day. */
const spokenBirthday = (day: string, locale: string) =>
  new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'long' }).format(
    new Date(`${day}T12:00:00`),
  )

/** Nobody was asked: it is said where it comes from. */
const byDocument = (said: string) => {
  const value = said.charAt(0).toLocaleUpperCase() + said.slice(1)
  return value && msg(str`${value} (según su documento)`)
}

const registered = {
  found: () => msg('Su documento consta en él'),
  claimed: () => msg('Su documento consta en él; falta comprobar que es suyo'),
  absent: () => msg('Su documento no consta en él'),
  unavailable: () => msg('No se pudo consultar cuando se registró'),
} satisfies Record<DerivedDetails['register'], () => string>

/** A newer Worker may know more of them than this version of the widget. */
const claimSentence = (claim: string) =>
  (registered as Readonly<Partial<Record<string, () => string>>>)[claim]?.() ?? ''

const derived = {
  bornOn: (day, locale) => [msg('Fecha de nacimiento'), byDocument(spokenBirthday(day, locale))],
  sex: (sex) => [msg('Sexo'), byDocument(spokenSex(sex))],
  register: (claim) => [msg('Registro municipal'), claimSentence(claim)],
} satisfies {
  [Name in keyof DerivedDetails]: (value: DerivedDetails[Name], locale: Locale) => DetailRow
}

/** What the citizen left empty, because the register has it. */
const byRegister = (value: string) => msg(str`${value} (según el registro municipal)`)

const fieldsIn = ({ flows }: PublicProfile): readonly Field[] =>
  Object.values(flows)
    .flat()
    .flatMap((step) => ('fields' in step ? step.fields : []))

function rowOf(name: string, value: string, about: DetailsContext): DetailRow | undefined {
  const { profile, locale, own } = about
  // The Worker's tests hold what is kept under these names to the contract.
  const describe = (
    derived as Readonly<Record<string, (value: never, locale: Locale) => DetailRow>>
  )[name]
  if (describe) return describe(value as never, locale)
  const field = fieldsIn(profile).find((one) => one.name === name)
  if (!field) return undefined
  const say = sayFor(profile, locale, 'register')
  const label = labelOf(field, say, own?.label(field, about))
  const said = field.kind === 'choice' ? optionOf(field, value, say) : value
  return [label, about.derived?.[name] === 'register' ? byRegister(said) : said]
}

/**
 * The details to show, with their labels. One without a label, such as a field that the city asked years ago, is left
 * out: its key would mean nothing to anybody.
 */
export const detailRows = (
  details: Readonly<Record<string, string>>,
  about: DetailsContext,
): readonly DetailRow[] =>
  Object.entries(details)
    .filter(([, value]) => value !== '')
    .flatMap(([name, value]) => {
      const row = rowOf(name, value, about)
      return row?.[1] ? [row] : []
    })
