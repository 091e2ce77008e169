/** The tables of `docs/webmaster.md` that tell the public face of the tags. `npm run tables` writes them anew. */
import { attributes, cssProperties, events, tags } from './tags.ts'

type Row = readonly string[]

const code = (text: string) => `\`${text}\``
/** A bar would begin another cell. */
const cell = (text: string) => text.replaceAll('|', '\\|')

/** What stands for a default: a value, or the sentence that tells where it comes from. */
const told = (value: string) => (/^[#\d]|^brand\./.test(value) ? code(value) : value)

const detailOf = (detail: string) =>
  detail === 'null' ? '–' : code(detail.replaceAll(/: \w+/g, '').replaceAll(';', ','))

/** By heading; the first row names the columns. */
export const tables: Readonly<Record<string, readonly Row[]>> = {
  '## Elements': [
    ['tag', 'opens with'],
    ...tags.map(({ name, description }) => [code(`<${name}>`), description]),
  ],
  '## Attributes': [
    ['attribute', 'meaning'],
    ...attributes.map(({ name, description }) => [code(name), description]),
  ],
  '## Theming': [
    ['property', 'what it colours or measures', 'default', 'on a dark page'],
    ...cssProperties.map(({ name, description, defaults: [light = '', dark = ''] }) => [
      code(name),
      description,
      told(light),
      told(dark),
    ]),
  ],
  '## Events': [
    ['event', '`detail`', 'when'],
    ...events.map(({ name, detail, description }) => [code(name), detailOf(detail), description]),
  ],
}

const rowText = (row: Row) => `| ${row.map(cell).join(' | ')} |`

/** @param page text of a page; @returns it with the first table below each heading written anew */
export const withTables = (page: string): string =>
  Object.entries(tables).reduce((text, [heading, [head = [], ...rows]]) => {
    const start = text.indexOf('\n|', text.indexOf(`\n${heading}\n`)) + 1
    const end = text.indexOf('\n\n', start)
    const table = [rowText(head), rowText(head.map(() => '---')), ...rows.map(rowText)]
    return text.slice(0, start) + table.join('\n') + text.slice(end)
  }, page)
