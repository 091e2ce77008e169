/** The command by which an officer refuses a registration, with the reason. */
import { decide } from '../decision.ts'
import { openDeskWithReason } from '../desk-with-reason.ts'
import { deskUsage } from '../open-desk.ts'
import { runCommand } from '../run-command.ts'

const usage = `refuse --user ID --reason "…" ${deskUsage}`

export const refuse = {
  summary: 'refuses a registration, tells the person why, and frees its names (docs/desk.md)',
  usage: 'refuse …',
  run: (args: readonly string[]): Promise<number> =>
    runCommand(usage, async () => {
      const { desk, user, reason } = await openDeskWithReason(args, usage)
      return decide(desk, user, { is: 'refused', reason })
    }),
}
