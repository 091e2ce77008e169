/** Sends once more what somebody waits for. The temporary password of a registration is the desk's: nothing hashes here. */
import { resent } from '../worker/desk/rulings/resend.ts'
import type { CommandContext } from './context.ts'
import { findAccount } from './find-account.ts'
import { OperatorError } from './operator-error.ts'

/**
 * @param named the account's id, or a name that it has
 * @returns what to tell the officer
 * @throws OperatorError where nothing waits
 */
export async function resend(context: CommandContext, named: string): Promise<string> {
  const { account } = await findAccount(context, named)
  const again = account && (await resent(context, account, null))
  if (!again) throw new OperatorError(context.say.nothingWaits(named))
  await context.database.batch(...again.writes)
  return context.say.resent(named, account.id)
}
