/** The command by which an officer suspends an account, with the reason. */
import { parseArgs } from 'node:util'
import { deskOptions, deskUsage, openDesk } from '../open-desk.ts'
import { attempt } from '../import/refused-records.ts'
import { OperatorError } from '../operator-error.ts'
import { rule } from '../suspension.ts'

const usage = `suspend --user ID|DOCUMENT|EMAIL --reason "…" ${deskUsage}`

export const suspend = {
  summary: 'suspends an account with a reason, and tells the person (docs/operating.md)',
  usage: 'suspend …',
  run: (args: readonly string[]): Promise<number> =>
    attempt(usage, async () => {
      const options = {
        ...deskOptions,
        user: { type: 'string' },
        reason: { type: 'string' },
      } as const
      const { values } = parseArgs({ args: [...args], options })
      if (!values.user) throw new OperatorError(`Usage: ${usage}`)
      return rule(await openDesk(values, usage), values.user, {
        is: 'suspended',
        reason: values.reason ?? '',
      })
    }),
}
