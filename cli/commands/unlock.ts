/** The command by which an officer lifts the waits of an account, with the reason. */
import { openContextWithReason } from '../context-with-reason.ts'
import { contextUsage } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { rule } from '../suspension.ts'

const usage = `unlock --user ID|DOCUMENT|EMAIL --reason "…" ${contextUsage}`

export const unlock = {
  summary:
    'lifts what an account has to wait for, with a reason, and tells the person (docs/desk.md)',
  usage: 'unlock …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { context, user, reason } = await openContextWithReason(args, usage)
      return rule(context, user, { is: 'unlocked', reason })
    }),
}
