/** An officer's decision about a registration, on a terminal. Safe to repeat. */
import { ConflictError } from '../worker/db/database.ts'
import {
  contactOf,
  decisionAbout,
  type Decision,
} from '../worker/desk/rulings/decide-registration.ts'
import type { CommandContext } from './context.ts'
import { findAccount, type Found } from './find-account.ts'
import { OperatorError } from './operator-error.ts'
import { requireReason } from './reason.ts'

/**
 * Decides. A second time, it says so and changes nothing.
 *
 * @param user the user ID that the person chose, or the account's id
 * @returns what to tell the officer
 * @throws OperatorError when there is nothing to decide, or it was decided otherwise
 */
export async function decide(
  context: CommandContext,
  user: string,
  decision: Decision,
): Promise<string> {
  if (decision.is === 'refused') requireReason(context, decision.reason)
  const found = await findAccount(context, user)
  if (found.account?.status !== 'awaiting') return settledBefore(context, user, found, decision)
  try {
    await context.database.batch(...(await decisionAbout(context, found.account, decision)).writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    // Another officer was faster, between the two calls.
    return settledBefore(context, user, await findAccount(context, user), decision)
  }
  const done = context.say[decision.is](user)
  return contactOf(found.account) ? done : `${done}\n${context.say.nobodyToNotify}`
}

function settledBefore(
  { say }: CommandContext,
  user: string,
  { status }: Found,
  decision: Decision,
): string {
  switch (status) {
    case 'active':
      if (decision.is === 'approved') return say.alreadyApproved(user)
      throw new OperatorError(say.alreadyApproved(user))
    case 'suspended':
      if (decision.is === 'refused') return say.alreadyRefused(user)
      throw new OperatorError(say.alreadyRefused(user))
    case 'unconfirmed':
      throw new OperatorError(say.unconfirmed(user))
    case 'awaiting':
    case null:
      throw new OperatorError(say.nobody(user))
  }
}
