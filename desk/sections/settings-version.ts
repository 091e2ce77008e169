/** What a version of the settings says in the list of all: who wrote it, and what it changed. */
import { html, nothing } from 'lit'
import type { SettingsVersion, SettingsView } from '../../contract/desk/settings.ts'
import type { Words } from '../words/es.ts'
import { labelOf, shown } from './settings-labels.ts'

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
