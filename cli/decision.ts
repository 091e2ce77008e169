/**
 * An officer's decision about a registration: its effect, its entry in the audit and its message, in one transaction.
 * Safe to repeat.
 */
import type { FoundAccount } from '../worker/accounts/account-reader.ts'
import { audit } from '../worker/audit/audit.ts'
import { toBase64url } from '../worker/crypto/base64.ts'
import { hmac } from '../worker/crypto/digest.ts'
import { ConflictError, type Statement } from '../worker/db/database.ts'
import { sanitizeReason } from '../worker/delivery/messages/sanitize.ts'
import type { CommandContext } from './context.ts'
import { findAccount, type Found } from './find-account.ts'
import { notice } from './notices.ts'
import { OperatorError } from './operator-error.ts'
import { requireReason } from './reason.ts'
import { registrationStore } from './registration-store.ts'

export type Decision =
  { readonly is: 'approved' } | { readonly is: 'refused'; readonly reason: string }

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
    await context.database.batch(...(await writesOf(context, found.account, decision)))
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

const contactOf = ({ contacts }: FoundAccount) =>
  contacts.find(({ channel, proven }) => proven && channel === 'email') ??
  contacts.find(({ proven }) => proven) ??
  null

async function writesOf(
  context: CommandContext,
  account: FoundAccount,
  decision: Decision,
): Promise<readonly Statement[]> {
  const { database, keys, municipality } = context
  const { slug } = municipality.public
  const store = registrationStore(database, keys, slug)
  // An account is decided about once, so these are the same however often it is tried.
  const idFor = async (prefix: string) =>
    `${prefix}_${toBase64url(await hmac(keys.code.eldest.key, 'decision', slug, account.id, prefix)).slice(0, 22)}`
  const effect =
    decision.is === 'approved' ? store.approve(account.id) : await store.refuse(account.id)
  const entry = audit(database, keys, slug).entry(
    await idFor('aud'),
    `registration_${decision.is}`,
    account.id,
  )
  const message = notice(context, account, {
    id: await idFor('msg'),
    name: decision.is,
    to: contactOf(account),
    words:
      decision.is === 'approved'
        ? { user: userOf(account) }
        : { reason: sanitizeReason(decision.reason) },
  })
  return [...effect, await entry, await message]
}

/** What the person signs in with. */
const userOf = ({ identifiers }: FoundAccount): string =>
  (identifiers.find(({ kind }) => kind === 'user-id') ?? identifiers[0])?.value ?? ''
