/** Reads what an officer says with a decision about one person: who it is, and the reason. */
import { parseArgs } from 'node:util'
import { contextOptions, openContext } from './open-context.ts'
import { OperatorError } from './operator-error.ts'

/** @throws OperatorError when nobody is named */
export async function openContextWithReason(args: readonly string[], usage: string) {
  const options = {
    ...contextOptions,
    user: { type: 'string' },
    reason: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (!values.user) throw new OperatorError(`Usage: ${usage}`)
  return {
    context: await openContext(values, usage),
    user: values.user,
    reason: values.reason ?? '',
  }
}
