/** The command by which an officer suspends an account, with the reason. */
import { openContextWithReason } from '../context-with-reason.ts'
import { contextUsage } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { rule } from '../suspension.ts'

const usage = `suspend --user ID|DOCUMENT|EMAIL --reason "…" ${contextUsage}`

export const suspend = {
  summary: 'suspends an account with a reason, and tells the person (docs/desk-commands.md)',
  usage: 'suspend …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { context, user, reason } = await openContextWithReason(args, usage)
      return rule(context, user, { is: 'suspended', reason })
    }),
}
