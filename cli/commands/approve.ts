/** The command by which an officer approves a registration. */
import { parseArgs } from 'node:util'
import { decide } from '../decision.ts'
import { deskOptions, deskUsage, openDesk } from '../open-desk.ts'
import { runCommand } from '../run-command.ts'
import { OperatorError } from '../operator-error.ts'

const usage = `approve --user ID ${deskUsage}`

export const approve = {
  summary: 'approves a registration, and tells the person (docs/desk.md)',
  usage: 'approve …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const options = { ...deskOptions, user: { type: 'string' } } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return decide(await openDesk(values, usage), values.user, { is: 'approved' })
    }),
}
