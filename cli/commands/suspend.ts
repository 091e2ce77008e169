/** The command by which an officer suspends an account, with the reason. */
import { openDeskWithReason } from '../desk-with-reason.ts'
import { deskUsage } from '../open-desk.ts'
import { runCommand } from '../run-command.ts'
import { rule } from '../suspension.ts'

const usage = `suspend --user ID|DOCUMENT|EMAIL --reason "…" ${deskUsage}`

export const suspend = {
  summary: 'suspends an account with a reason, and tells the person (docs/desk.md)',
  usage: 'suspend …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { desk, user, reason } = await openDeskWithReason(args, usage)
      return rule(desk, user, { is: 'suspended', reason })
    }),
}
