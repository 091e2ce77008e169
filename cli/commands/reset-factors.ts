/** The command by which an officer takes the second factors from an account whose citizen has lost them. */
import { parseArgs } from 'node:util'
import { resetFactors } from '../factors-reset.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'
import { runCommand } from '../run-command.ts'

const usage = `reset-factors --user ID|DOCUMENT|EMAIL ${contextUsage}`

export const resetFactorsCommand = {
  summary: 'takes lost second steps from an account, and tells the person (docs/desk-commands.md)',
  usage: 'reset-factors …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...contextOptions, user: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return resetFactors(await openContext(values, usage), values.user)
    }),
}
