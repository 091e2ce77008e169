/** The reason that an officer gives on a terminal. */
import { readReason } from '../worker/desk/rulings/reason.ts'
import type { CommandContext } from './context.ts'
import { OperatorError } from './operator-error.ts'

/** @throws OperatorError when there is none, or the message would cut it */
export function requireReason({ say }: Pick<CommandContext, 'say'>, reason: string): string {
  const reading = readReason(reason)
  if (reading.ok) return reading.value
  throw new OperatorError(reading.error === 'missing' ? say.reasonMissing : say.reasonLong)
}
