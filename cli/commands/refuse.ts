/** The command by which an officer refuses a registration, with the reason. */
import { parseArgs } from 'node:util'
import { decide } from '../decision.ts'
import { deskOptions, deskUsage, openDesk } from '../open-desk.ts'
import { attempt } from '../import/refused-records.ts'
import { OperatorError } from '../operator-error.ts'

const usage = `refuse --user ID --reason "…" ${deskUsage}`

export const refuse = {
  summary: 'refuses a registration, tells the person why, and frees its names (docs/operating.md)',
  usage: 'refuse …',
  run: (args: readonly string[]): Promise<number> =>
    attempt(usage, async () => {
      const options = {
        ...deskOptions,
        user: { type: 'string' },
        reason: { type: 'string' },
      } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      const reason = values.reason ?? ''
      return decide(await openDesk(values, usage), values.user, { is: 'refused', reason })
    }),
}
