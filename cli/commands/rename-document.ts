/** The command by which an officer corrects the kind of a document that was kept as another. */
import { parseArgs } from 'node:util'
import { correct } from '../correction.ts'
import { runCommand } from '../run-command.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'

const usage = `rename-document --user ID|DOCUMENT|EMAIL --from KIND --to KIND --number NUMBER ${contextUsage}`

export const renameDocument = {
  summary: 'corrects the kind of a document of an account (docs/desk-commands.md)',
  usage: 'rename-document …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const text = { type: 'string' } as const
      const options = { ...contextOptions, user: text, from: text, to: text, number: text }
      const { user, from, to, number, ...values } = parseArgs({ args: [...args], options }).values
      if (!user || !from || !to || !number) throw new OperatorError(`Usage: ${usage}`)
      return correct(await openContext(values, usage), user, from, { kind: to, number })
    }),
}
