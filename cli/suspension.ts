/** Rules on an account on a terminal: suspends it, lifts that, ends its sessions, lifts its waits. Safe to repeat. */
import { ConflictError } from '../worker/db/database.ts'
import {
  provenContacts,
  ruledOn,
  rulingOn,
  type Ruling,
} from '../worker/desk/rulings/rule-on-account.ts'
import type { CommandContext } from './context.ts'
import { findAccount, type Found } from './find-account.ts'
import { OperatorError } from './operator-error.ts'
import { requireReason } from './reason.ts'

/** Of an account to which it has been done already; none where it can be done again. */
const statusAfter: Readonly<Partial<Record<Ruling['is'], Found['status']>>> = {
  suspended: 'suspended',
  reinstated: 'active',
}

/**
 * A second time, it says so and changes nothing.
 *
 * @param named the account's id, or a name that it has
 * @returns what to tell the officer
 * @throws OperatorError when there is no such account, or none that this can be done to
 */
export async function rule(context: CommandContext, named: string, asked: Ruling): Promise<string> {
  const ruling: Ruling =
    asked.is === 'reinstated'
      ? asked
      : { is: asked.is, reason: requireReason(context, asked.reason) }
  const found = await findAccount(context, named)
  const account = found.account && ruledOn(found.account, ruling)
  if (!account) return nothingDone(context, named, found, ruling)
  try {
    await context.database.batch(...(await rulingOn(context, account, ruling)).writes)
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    // Another officer was faster, between the two calls.
    return nothingDone(context, named, await findAccount(context, named), ruling)
  }
  const done = context.say[ruling.is](named, account.id)
  return provenContacts(account).length > 0 ? done : `${done}\n${context.say.nobodyToNotify}`
}

function nothingDone({ say }: CommandContext, named: string, found: Found, ruling: Ruling): string {
  if (found.status === statusAfter[ruling.is] && found.account)
    return ruling.is === 'suspended' ? say.alreadySuspended(named) : say.notSuspended(named)
  switch (found.status) {
    case 'unconfirmed':
      throw new OperatorError(say.unconfirmed(named))
    case 'awaiting':
      throw new OperatorError(say.awaitsDecision(named))
    // Refused, or closed by whose number it was: its names are gone, and may be another's.
    case 'suspended':
      throw new OperatorError(found.account ? say.isSuspended(named) : say.nameless(named))
    case 'active':
    case null:
      throw new OperatorError(say.noAccount(named))
  }
}
