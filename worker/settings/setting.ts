/** What a setting is: where it lies in a profile, what may be written there, and when a change of it needs two officers. */
import type { SettingControl, SettingError, SettingErrors } from '../../contract/desk/settings.ts'
import type { Municipality } from '../municipalities/municipality.ts'

/** What differs from the profile of the code, by the name of the field. */
export type SettingValues = Readonly<Record<string, string>>

export interface FieldOfSetting {
  readonly name: string
  readonly control: SettingControl
  /** As the municipality has it. */
  readonly value: string
  /** What is wrong with a value, whatever else is changed. */
  errorOf(text: string): SettingError | null
}

/** The value of a field, or undefined where it is the code's own. */
export type ValueOf = (name: string) => string | undefined

export interface Setting {
  /** Everything of it that may be changed, as this municipality has it. */
  fields(city: Municipality): readonly FieldOfSetting[]
  apply(city: Municipality, value: ValueOf): Municipality
  /** Fields that a version keeps though they are as the code has them: a later release writes nothing under it. */
  keeps?(coded: Municipality, values: SettingValues): readonly string[]
  /** What two fields together, or the way from one state to the next, make wrong. */
  errors?(before: Municipality, after: Municipality): SettingErrors
  /** Whether it lets in what was shut before: one officer alone never does, not even by going back. */
  loosens?(before: Municipality, after: Municipality): boolean
}

/** What a reader does not see: control characters but for the end of a line, and those that turn the direction of writing. */
const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u

/** @param longest characters */
export const textError =
  (longest: number, { required = false, paragraphs = false } = {}) =>
  (text: string): SettingError | null => {
    if (text.trim() === '') return required ? 'required' : null
    if ([...text].length > longest) return 'too_long'
    if (/[<>]/.test(text)) return 'markup_refused'
    return unseen.test(paragraphs ? text.replaceAll('\n', '') : text) ? 'malformed' : null
  }

/** An address of a page: https, without a user, of 300 characters at most. */
export function addressError(text: string): SettingError | null {
  if (text === '') return 'required'
  if (text.length > 300 || !/^https:\/\/[^\s"'<>\\`]+$/.test(text) || !URL.canParse(text))
    return 'address_malformed'
  const { username, password, hostname } = new URL(text)
  return username || password || !hostname.includes('.') ? 'address_malformed' : null
}

/** One entry a line, blanks and empty lines left out. */
export const linesOf = (text: string): readonly string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
