/** The command by which an officer refuses a registration, with the reason. */
import { decide } from '../decision.ts'
import { openContextWithReason } from '../context-with-reason.ts'
import { contextUsage } from '../open-context.ts'
import { runCommand } from '../run-command.ts'

const usage = `refuse --user ID --reason "…" ${contextUsage}`

export const refuse = {
  summary:
    'refuses a registration, tells the person why, and frees its names (docs/desk-commands.md)',
  usage: 'refuse …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { context, user, reason } = await openContextWithReason(args, usage)
      return decide(context, user, { is: 'refused', reason })
    }),
}
