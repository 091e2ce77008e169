/** The reason that an officer gives, as the citizen may read it on one line of a message. */
import { sanitizeReason } from '../worker/delivery/messages/sanitize.ts'
import type { CommandContext } from './context.ts'
import { OperatorError } from './operator-error.ts'

const longest = 500

/** @throws OperatorError when there is none, or the message would cut it */
export function requireReason({ say }: Pick<CommandContext, 'say'>, reason: string): string {
  const sanitized = sanitizeReason(reason)
  if (sanitized === '') throw new OperatorError(say.reasonMissing)
  if ([...reason].length > longest) throw new OperatorError(say.reasonLong)
  return sanitized
}
