/** What a field of the settings is called, and how its value is shown where there is little room. */
import type { SettingName } from '../../contract/desk/settings.ts'
import { localeNames } from '../../contract/locale.ts'
import type { Words } from '../words/es.ts'
import { nameIn } from '../words/index.ts'
import { textLabel } from './text-labels.ts'

/** The setting that a field is of: what its name begins with. */
export const settingOf = (name: string): SettingName => name.split('.', 1)[0] as SettingName

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

const languageOf = (locale: string) => nameIn(localeNames, locale)

const named: Readonly<
  Record<'words' | 'limits' | 'agreements', (words: Words, parts: readonly string[]) => string>
> = {
  words: (words, [locale = '', ...key]) => `${textLabel(words, key)} (${languageOf(locale)})`,
  limits: ({ limits, settings: say }, [limit = '', part = '']) =>
    `${capital(nameIn(limits, limit))}: ${nameIn(say.parts, part)}`,
  agreements: ({ settings: say }, [agreement = '', part = '', locale]) =>
    `${nameIn(say.texts.agreements, agreement)}: ${nameIn(say.parts, part)}${locale === undefined ? '' : ` (${languageOf(locale)})`}`,
}

export function labelOf(words: Words, name: string): string {
  const [setting = '', ...parts] = name.split('.')
  return setting === 'words' || setting === 'limits' || setting === 'agreements'
    ? named[setting](words, parts)
    : nameIn(words.settings.fields, name)
}

/** Characters. */
const short = 160

/** A value in a table; long texts are cut, for whoever wants all of it opens the form. */
export const shown = ({ settings: say }: Words, value: string): string => {
  if (value === '') return say.empty
  return value.length > short ? `${value.slice(0, short)}…` : value
}
