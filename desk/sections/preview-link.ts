/** The way to the screen on which a text of the draft is read. */
import { html, nothing } from 'lit'
import type { SettingField } from '../../contract/desk/settings.ts'
import type { DeskContext } from '../context.ts'
import { labelOf } from './settings-labels.ts'
import { previewOf } from './text-labels.ts'

/** Nothing where there is no such screen. */
export function previewLink({ routes, words }: DeskContext, field: SettingField) {
  const address = previewOf(routes, field)
  if (address === undefined) return nothing
  return html`<a href=${address} target="_blank" rel="noopener">
    ${words.settings.texts.lookThere}<span class="ca-hidden">: ${labelOf(words, field.name)}</span>
  </a>`
}
