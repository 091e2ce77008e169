/** The tables of docs/openid-differences.md: each is what was answered, or the test fails; `WRITE_DIFFERENCES=1` writes them. */
import { readFile, writeFile } from 'node:fs/promises'
import { format } from 'prettier'
import { expect } from 'vitest'

const page = new URL('../../../docs/openid-differences.md', import.meta.url)

/**
 * Expects the page's table of these columns to have these rows.
 *
 * @param columns by whose first the table is found
 * @param rows in Markdown
 */
export async function expectTable(
  columns: readonly string[],
  rows: readonly string[],
): Promise<void> {
  const text = await readFile(page, 'utf8')
  const begin = text.search(new RegExp(`^\\| ${columns[0]} `, 'm'))
  if (begin < 0) throw new Error(`the page has no table of ${columns[0]}`)
  const table = /^(?:\|.*\n)*/.exec(text.slice(begin))?.[0] ?? ''
  const head = [columns, columns.map(() => '---')].map((cells) => `| ${cells.join(' | ')} |`)
  const whole =
    text.slice(0, begin) +
    [...head, ...rows].map((line) => `${line}\n`).join('') +
    text.slice(begin + table.length)
  const wanted = await format(whole, { parser: 'markdown', printWidth: 120, proseWrap: 'always' })
  if (process.env['WRITE_DIFFERENCES']) await writeFile(page, wanted)
  expect(await readFile(page, 'utf8')).toBe(wanted)
}
