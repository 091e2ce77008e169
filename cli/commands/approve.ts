/** The command by which an officer approves a registration. */
import { parseArgs } from 'node:util'
import { decide } from '../decision.ts'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { OperatorError } from '../operator-error.ts'

const usage = `approve --user ID ${contextUsage}`

export const approve = {
  summary: 'approves a registration, and tells the person (docs/desk-commands.md)',
  usage: 'approve …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...contextOptions, user: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return decide(await openContext(values, usage), values.user, { is: 'approved' })
    }),
}
