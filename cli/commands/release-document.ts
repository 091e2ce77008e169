/** The command by which an officer frees a document that an account has although it is not its owner's. */
import { parseArgs } from 'node:util'
import { correct } from '../correction.ts'
import { runCommand } from '../run-command.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'

const usage = `release-document --user ID|DOCUMENT|EMAIL --kind KIND ${contextUsage}`

export const releaseDocument = {
  summary: 'frees a document that an account has by mistake (docs/desk-commands.md)',
  usage: 'release-document …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const text = { type: 'string' } as const
      const options = { ...contextOptions, user: text, kind: text }
      const { user, kind, ...values } = parseArgs({ args: [...args], options }).values
      if (!user || !kind) throw new OperatorError(`Usage: ${usage}`)
      return correct(await openContext(values, usage), user, kind)
    }),
}
