/** What a field of the settings is called, and how its value is shown where there is little room. */
import { html, nothing } from 'lit'
import type { SettingName, SettingsVersion, SettingsView } from '../../contract/desk/settings.ts'
import type { Words } from '../words/es.ts'

/** The setting that a field is of: what its name begins with. */
export const settingOf = (name: string): SettingName => name.split('.', 1)[0] as SettingName

const known = (table: Readonly<Record<string, string>>, key: string): string =>
  Object.hasOwn(table, key) ? (table[key] ?? key) : key

const named: Readonly<
  Record<'words' | 'limits' | 'agreements', (say: Words['settings'], parts: string[]) => string>
> = {
  words: (_, [locale = '', ...key]) => `${key.join('.')} (${locale})`,
  limits: (say, [limit = '', part = '']) =>
    `${known(say.limits, limit)}: ${known(say.parts, part)}`,
  agreements: (say, [agreement = '', part = '', locale]) =>
    `${agreement}: ${known(say.parts, part)}${locale === undefined ? '' : ` (${locale})`}`,
}

/** The words of a screen are called by the key that the profile has for them. */
export function labelOf({ settings: say }: Words, name: string): string {
  const [setting = '', ...parts] = name.split('.')
  return setting === 'words' || setting === 'limits' || setting === 'agreements'
    ? named[setting](say, parts)
    : known(say.fields, name)
}

/** Characters. */
const short = 160

/** A value in a table; long texts are cut, for whoever wants all of it opens the form. */
export const shown = ({ settings: say }: Words, value: string): string => {
  if (value === '') return say.empty
  return value.length > short ? `${value.slice(0, short)}…` : value
}

/** Who wrote and who published a version. */
export const namesOf = ({ officers }: SettingsView, { publisher, authors }: SettingsVersion) =>
  [...authors, publisher].map((id) => officers[id] ?? id).join(', ')

/** What a version changed. */
export function changesOf(words: Words, { changes, rolledBackTo, isUsable }: SettingsVersion) {
  const say = words.settings
  return html`${rolledBackTo === undefined ? nothing : html`<p>${say.wentBack(rolledBackTo)}</p>`}
    ${isUsable ? nothing : html`<p class="desk-late">${say.unusable}</p>`}
    <ul>
      ${changes.map(
        ({ name, from, to }) =>
          html`<li>
            ${labelOf(words, name)}: <del>${shown(words, from)}</del>
            <ins>${shown(words, to)}</ins>
          </li>`,
      )}
    </ul>`
}
