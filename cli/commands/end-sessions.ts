/** The command by which an officer ends every session of an account, with the reason. */
import { openContextWithReason } from '../context-with-reason.ts'
import { contextUsage } from '../open-context.ts'
import { runCommand } from '../run-command.ts'
import { rule } from '../suspension.ts'

const usage = `end-sessions --user ID|DOCUMENT|EMAIL --reason "…" ${contextUsage}`

export const endSessions = {
  summary: 'ends every session of an account, with a reason, and tells the person (docs/desk.md)',
  usage: 'end-sessions …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { context, user, reason } = await openContextWithReason(args, usage)
      return rule(context, user, { is: 'sessions_ended', reason })
    }),
}
