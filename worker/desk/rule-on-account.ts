/**
 * What a suspension of an account writes, and its end: the effect, its entry in the audit and its messages, for one
 * transaction. The desk commits it, and so does the command on a terminal.
 */
import type { FoundAccount } from '../accounts/account-reader.ts'
import { audit } from '../audit/audit.ts'
import { token } from '../crypto/random.ts'
import type { Statement } from '../db/database.ts'
import type { DecidesOn } from './decides-on.ts'
import { notice } from './notices.ts'
import { suspensionStore } from './suspension-store.ts'

/** @param reason what the citizen reads in the message; kept nowhere else */
export type Ruling =
  { readonly is: 'suspended'; readonly reason: string } | { readonly is: 'reinstated' }

export const provenContacts = ({ contacts }: FoundAccount) =>
  contacts.filter(({ proven }) => proven)

/** The account, if the ruling changes anything about it. */
export const ruledOn = (account: FoundAccount, { is }: Ruling): FoundAccount | null =>
  account.status === (is === 'suspended' ? 'active' : 'suspended') ? account : null

/**
 * The batch is refused when the account is not as it was any more.
 *
 * @param by names and ids of who rules, for the audit
 */
export async function rulingOn(
  context: DecidesOn,
  account: FoundAccount,
  ruling: Ruling,
  by: Readonly<Record<string, string>> = {},
): Promise<{ readonly writes: readonly Statement[]; readonly messages: readonly string[] }> {
  const { database, keys, municipality } = context
  const { is } = ruling
  const words = is === 'suspended' ? { reason: ruling.reason } : {}
  const store = suspensionStore(database, keys, municipality)
  const effect = is === 'suspended' ? store.suspend(account.id) : store.reinstate(account.id)
  const entry = await audit(database, keys, municipality.public.slug).entry(
    `aud_${token(128)}`,
    `account_${is}`,
    account.id,
    by,
  )
  const told = provenContacts(account).map((to) => ({ to, id: `msg_${token(128)}` }))
  const notices = await Promise.all(
    told.map(({ to, id }) => notice(context, account, { id, name: `account-${is}`, to, words })),
  )
  return { writes: [...effect, entry, ...notices], messages: told.map(({ id }) => id) }
}
