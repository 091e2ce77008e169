/** The Markdown files of the repository, their links, and the ids of their headings. */
import { readFileSync, readdirSync } from 'node:fs'

export const root = new URL('../..', import.meta.url).pathname

/** Text of a file, by its path from the root. */
export const textOf = (path: string): string => readFileSync(root + path, 'utf8')

/** Paths from the root. */
export const pages: readonly string[] = [
  'README.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...readdirSync(`${root}docs`, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
]

/** What is no code: fenced blocks are left out. */
const proseOf = (text: string) => text.replaceAll(/^( *)```[^]*?^\1```$/gm, '')

/** Links to this repository, e.g. `delivery.md#reports`. */
export const linksOf = (path: string): readonly string[] =>
  [...proseOf(textOf(path)).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, link = '']) => link)
    .filter((link) => !/^\w+:/.test(link))

/** Ids as GitHub gives them: lower case, no punctuation, a hyphen for each blank. */
export const anchorsOf = (path: string): readonly string[] =>
  [...proseOf(textOf(path)).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-'),
  )

/** Rows of every table, a cell's blanks taken off; the heads are rows too. */
export const rowsOf = (text: string): readonly (readonly string[])[] =>
  text
    .split('\n')
    .filter((line) => line.startsWith('|') && !line.startsWith('| -'))
    .map((line) =>
      line
        .split(/(?<!\\)\|/)
        .slice(1, -1)
        .map((cell) => cell.trim().replaceAll(String.raw`\|`, '|')),
    )

/** What stands in backticks. */
export const namesIn = (cell: string): readonly string[] =>
  [...cell.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name)

/**
 * What stands below a heading, as far as the next one of its rank.
 *
 * @param heading with its signs, e.g. `## Events`
 */
export function sectionOf(path: string, heading: string): string {
  const text = textOf(path)
  const begin = text.indexOf(`\n${heading}\n`)
  if (begin < 0) throw new Error(`${path} has no "${heading}"`)
  const rest = text.slice(begin + heading.length + 2)
  const signs = heading.indexOf(' ')
  const end = rest.search(new RegExp(`^#{1,${signs}} `, 'm'))
  return end < 0 ? rest : rest.slice(0, end)
}
