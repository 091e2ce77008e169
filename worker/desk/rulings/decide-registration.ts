/**
 * What an officer's decision about a registration writes: its effect, its entry in the audit and its message, for one
 * transaction. The desk commits it, and so does the command on a terminal.
 */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { audit } from '../../audit/audit.ts'
import { toBase64url } from '../../crypto/base64.ts'
import { hmac } from '../../crypto/digest.ts'
import type { Statement } from '../../db/database.ts'
import { sanitizeReason } from '../../delivery/messages/sanitize.ts'
import type { DecidesOn } from '../decides-on.ts'
import { notice } from '../notices.ts'
import { registrationStore } from './registration-store.ts'

export type Decision =
  { readonly is: 'approved' } | { readonly is: 'refused'; readonly reason: string }

/** Where the person is told; null where nobody can be. */
export const contactOf = ({ contacts }: FoundAccount) =>
  contacts.find(({ channel, proven }) => proven && channel === 'email') ??
  contacts.find(({ proven }) => proven) ??
  null

/**
 * The batch is refused when the registration awaits no decision any more.
 *
 * @param by names and ids of who decides, for the audit
 */
export async function decisionAbout(
  context: DecidesOn,
  account: FoundAccount,
  decision: Decision,
  by: AuditDetails = {},
): Promise<{ readonly writes: readonly Statement[]; readonly messages: readonly string[] }> {
  const { database, keys, municipality } = context
  const { slug } = municipality.public
  const store = registrationStore(database, keys, slug)
  // An account is decided about once, so these are the same however often it is tried.
  const idFor = async (prefix: string) =>
    `${prefix}_${toBase64url(await hmac(keys.code.eldest.key, 'decision', slug, account.id, prefix)).slice(0, 22)}`
  const effect =
    decision.is === 'approved' ? store.approve(account.id) : await store.refuse(account.id)
  const entry = await audit(database, keys, slug).entry(
    await idFor('aud'),
    `registration_${decision.is}`,
    account.id,
    by,
  )
  const id = await idFor('msg')
  const message = await notice(context, account, {
    id,
    name: decision.is,
    to: contactOf(account),
    words:
      decision.is === 'approved'
        ? { user: userOf(account) }
        : { reason: sanitizeReason(decision.reason) },
  })
  return { writes: [...effect, entry, message], messages: [id] }
}

/** What the person signs in with. */
const userOf = ({ identifiers }: FoundAccount): string =>
  (identifiers.find(({ kind }) => kind === 'user-id') ?? identifiers[0])?.value ?? ''
