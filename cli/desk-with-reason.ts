/** Reads what an officer says with a decision about one person: who it is, and the reason. */
import { parseArgs } from 'node:util'
import { deskOptions, openDesk } from './open-desk.ts'
import { OperatorError } from './operator-error.ts'

/** @throws OperatorError when nobody is named */
export async function openDeskWithReason(args: readonly string[], usage: string) {
  const options = {
    ...deskOptions,
    user: { type: 'string' },
    reason: { type: 'string' },
  } as const
  const { values } = parseArgs({ args: [...args], options })
  if (!values.user) throw new OperatorError(`Usage: ${usage}`)
  return { desk: await openDesk(values, usage), user: values.user, reason: values.reason ?? '' }
}
