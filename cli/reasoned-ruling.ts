/** A command by which an officer rules on one account, with a reason that the person reads. */
import type { Ruling } from '../worker/desk/rulings/rule-on-account.ts'
import { openContextWithReason } from './context-with-reason.ts'
import { contextUsage } from './open-context.ts'
import { runCommand } from './run-command.ts'
import { rule } from './suspension.ts'

/** Those that are not done without a reason. */
type Reasoned = Extract<Ruling, { readonly reason: string }>['is']

/** @param name as it is typed */
export function reasonedRuling(name: string, is: Reasoned, summary: string) {
  const usage = `${name} --user ID|DOCUMENT|EMAIL --reason "…" ${contextUsage}`
  return {
    summary,
    usage: `${name} …`,
    run: (args: readonly string[]): Promise<number> =>
      runCommand(usage, async () => {
        const { context, user, reason } = await openContextWithReason(args, usage)
        return rule(context, user, { is, reason })
      }),
  }
}
