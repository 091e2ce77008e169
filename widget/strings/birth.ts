/** What a CURP says of its holder, told back in words. */
import { msg, str } from '../locale/msg.ts'
import { documents } from '../../contract/documents/index.ts'
import { readLocale } from '../locale/read-locale.ts'
import type { Birth } from '../../contract/documents/document.ts'

const sexes = {
  female: () => msg('mujer'),
  male: () => msg('hombre'),
  nonbinary: () => msg('no binario'),
} satisfies Record<Birth['sex'], () => string>

/** Empty for one that this version of the widget does not know. */
export const spokenSex = (sex: string): string =>
  (sexes as Readonly<Partial<Record<string, () => string>>>)[sex]?.() ?? ''

/** Empty when what was typed is no CURP yet. */
export function birthSentence(typed: string, locale: string): string {
  const reading = documents.curp.read(typed)
  if (!reading.ok || !reading.birth) return ''
  const { bornOn, sex } = reading.birth
  // Noon, so that no time zone moves the day.
  const day = new Intl.DateTimeFormat(readLocale(locale), { dateStyle: 'long' }).format(
    new Date(`${bornOn}T12:00:00`),
  )
  return msg(str`Fecha de nacimiento: ${day}. Sexo: ${sexes[sex]()}.`)
}
