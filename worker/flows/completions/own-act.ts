/** What every act in one's own account brings about besides: an entry, where it was done, and word to all contacts. */
import type { AuditDetails } from '../../../contract/desk/audit-details.ts'
import type { AuditEvent } from '../../../contract/desk/audit-events.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { MessagesOf } from '../../delivery/messages/causes.ts'
import { inUse, notifyAll, type Notification } from '../notify.ts'
import { ownerMustStand } from '../owner.ts'
import type { FlowContext } from '../step.ts'

/**
 * @param account as the act leaves it: whoever is told
 * @param details of the entry: names and counts, no personal datum
 */
export async function ownAct(
  context: FlowContext,
  account: FoundAccount,
  {
    event,
    message,
    words,
    details = {},
  }: {
    readonly event: AuditEvent
    readonly message: MessagesOf<'proven'>
    readonly words?: Readonly<Record<string, string>>
    readonly details?: AuditDetails
  },
): Promise<Notification> {
  const { ports, idempotencyKey, client } = context
  const entry = await ports.idFor('aud', idempotencyKey, event)
  const notification = await notifyAll(context, message, inUse(context, account), words)
  return {
    writes: [
      ...ownerMustStand(context),
      await ports.audit.entry(entry, event, account.id, { device: client.device, ...details }),
      ...(await ports.accounts.rememberPlace(entry, account.id, client.geolocation)),
      ...notification.writes,
    ],
    messages: notification.messages,
  }
}
