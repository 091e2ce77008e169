/**
 * Suspends an account, and lifts the suspension: the effect, its entry in the audit and its messages, in one
 * transaction. Safe to repeat.
 */
import type { FoundAccount } from '../worker/accounts/account-reader.ts'
import { audit } from '../worker/audit/audit.ts'
import { token } from '../worker/crypto/random.ts'
import { ConflictError, type Statement } from '../worker/db/database.ts'
import type { CommandContext } from './context.ts'
import { findAccount, type Found } from './find-account.ts'
import { notice } from './notices.ts'
import { OperatorError } from './operator-error.ts'
import { requireReason } from './reason.ts'
import { suspensionStore } from './suspension-store.ts'

/** @param reason what the citizen reads in the message; kept nowhere else */
export type Ruling =
  { readonly is: 'suspended'; readonly reason: string } | { readonly is: 'reinstated' }

const statusAfter = { suspended: 'suspended', reinstated: 'active' } as const

/**
 * A second time, it says so and changes nothing.
 *
 * @param named the account's id, or a name that it has
 * @returns what to tell the officer
 * @throws OperatorError when there is no such account, or none that this can be done to
 */
export async function rule(
  context: CommandContext,
  named: string,
  ruling: Ruling,
): Promise<string> {
  const words = ruling.is === 'suspended' ? { reason: requireReason(context, ruling.reason) } : {}
  const found = await findAccount(context, named)
  const account = found.account && ruled(found.account, ruling)
  if (!account) return nothingDone(context, named, found, ruling)
  try {
    await context.database.batch(...(await writesOf(context, account, ruling, words)))
  } catch (cause) {
    if (!(cause instanceof ConflictError)) throw cause
    // Another officer was faster, between the two calls.
    return nothingDone(context, named, await findAccount(context, named), ruling)
  }
  const done = context.say[ruling.is](named, account.id)
  return provenContacts(account).length > 0 ? done : `${done}\n${context.say.nobodyToNotify}`
}

/** The account, if this changes anything about it. */
const ruled = (account: FoundAccount, { is }: Ruling) =>
  account.status === (is === 'suspended' ? 'active' : 'suspended') ? account : null

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
      throw new OperatorError(say.nameless(named))
    case 'active':
    case null:
      throw new OperatorError(say.noAccount(named))
  }
}

const provenContacts = ({ contacts }: FoundAccount) => contacts.filter(({ proven }) => proven)

async function writesOf(
  context: CommandContext,
  account: FoundAccount,
  { is }: Ruling,
  words: Readonly<Record<string, string>>,
): Promise<readonly Statement[]> {
  const { database, keys, municipality } = context
  const store = suspensionStore(database, keys, municipality)
  const effect = is === 'suspended' ? store.suspend(account.id) : store.reinstate(account.id)
  const entry = await audit(database, keys, municipality.public.slug).entry(
    `aud_${token(128)}`,
    `account_${is}`,
    account.id,
  )
  const messages = await Promise.all(
    provenContacts(account).map((to) =>
      notice(context, account, { id: `msg_${token(128)}`, name: `account-${is}`, to, words }),
    ),
  )
  return [...effect, entry, ...messages]
}
