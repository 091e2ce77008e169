/** The commands that the documentation tells people to type, in blocks and in the text. */
import { pages, textOf } from './pages.ts'

export interface DocumentedCommand {
  readonly page: string
  /** As it is typed: a line that goes on is one line, and what is said about it is left out. */
  readonly line: string
}

/** Blocks of a shell, or of no language. */
const blocks = /^( *)```(?:sh)?\n([^]*?)^\1```$/gm

const programs = /^(?:npm|npx|node|openssl)\b/

const linesOf = (page: string): readonly string[] => {
  const text = textOf(page)
  const typed = [...text.matchAll(blocks)].flatMap(([, , block = '']) =>
    block.replaceAll(/\\\n\s*/g, '').split('\n'),
  )
  const prose = text.replaceAll(/^( *)```[^]*?^\1```$/gm, '')
  const inline = [...prose.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code)
  return [...typed, ...inline].map((line) => line.replaceAll(/\s+/g, ' ').trim())
}

const commandsIn = (page: string): readonly DocumentedCommand[] =>
  linesOf(page)
    // What a line is said to do stands after two blanks and a hash.
    .map((line) => line.replace(/ # .*$/, '').trim())
    .filter((line) => programs.test(line) && line.includes(' '))
    .map((line) => ({ page, line }))

/** The changelog tells of what is gone. */
export const documentedCommands: readonly DocumentedCommand[] = pages
  .filter((page) => page !== 'CHANGELOG.md')
  .flatMap(commandsIn)

/** Words of a line, quotes taken off. */
export const wordsIn = (line: string): readonly string[] =>
  [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '')
