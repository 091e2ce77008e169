/** Which fields of a setting are shown where there are many: what was changed, and of the rest what is looked for. */
import type { SettingField } from '../../contract/desk/settings.ts'
import type { Words } from '../words/es.ts'
import { labelOf } from './settings-labels.ts'
import { whereRead } from './text-labels.ts'

/** Without marks and capitals: nobody remembers which letter of a text has an accent. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()

/** All that is read of a field beside its control, and in it. */
const readIn = (words: Words, field: SettingField) =>
  folded(
    [field.name, labelOf(words, field.name), whereRead(words, field), field.present].join('\n'),
  )

/**
 * @param isTouched changed here, or by somebody before
 * @returns the touched first, then those with a text of the city's own
 */
export function foundFields(
  words: Words,
  fields: readonly SettingField[],
  sought: string,
  isTouched: (field: SettingField) => boolean,
): readonly SettingField[] {
  const rest = fields
    .filter((field) => !isTouched(field))
    .filter((field) => readIn(words, field).includes(folded(sought.trim())))
  return [
    ...fields.filter(isTouched),
    ...rest.filter(({ present }) => present !== ''),
    ...rest.filter(({ present }) => present === ''),
  ]
}
