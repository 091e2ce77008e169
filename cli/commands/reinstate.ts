/** The command by which an officer lifts the suspension of an account. */
import { parseArgs } from 'node:util'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { OperatorError } from '../operator-error.ts'
import { rule } from '../suspension.ts'

const usage = `reinstate --user ID|DOCUMENT|EMAIL ${contextUsage}`

export const reinstate = {
  summary: 'lifts a suspension, and tells the person (docs/desk-commands.md)',
  usage: 'reinstate …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...contextOptions, user: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return rule(await openContext(values, usage), values.user, { is: 'reinstated' })
    }),
}
