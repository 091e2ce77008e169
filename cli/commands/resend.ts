/** The command by which an officer sends once more what somebody waits for. */
import { parseArgs } from 'node:util'
import { contextOptions, contextUsage, openContext } from '../open-context.ts'
import { OperatorError } from '../operator-error.ts'
import { resend } from '../resend.ts'
import { runCommand } from '../run-command.ts'

const usage = `resend --user ID|DOCUMENT|EMAIL ${contextUsage}`

export const resendCommand = {
  summary: 'sends once more that a registration awaits a decision (docs/desk.md)',
  usage: 'resend …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...contextOptions, user: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return resend(await openContext(values, usage), values.user)
    }),
}
