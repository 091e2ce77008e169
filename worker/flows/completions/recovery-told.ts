/** Whoever has chosen a password with a temporary one has recovered the account: every contact hears of it, as of any recovery. */
import { inUse, notifyAll, type Notification } from '../notify.ts'
import type { FlowContext } from '../step.ts'
import { recoveringContacts } from '../taken-account.ts'

export async function recoveryTold(context: FlowContext, id: string): Promise<Notification> {
  const { ports, state } = context
  const { confirms, password, temporaryUntil } = state
  // One that confirms a registration gives access for the first time.
  const isRecovery = temporaryUntil !== undefined && password !== undefined && !confirms
  const [account] = isRecovery ? await ports.batch(ports.accounts.findById(id)) : [null]
  if (!account) return { writes: [], messages: [] }
  const told = inUse(context, account)
  return notifyAll(context, 'account-recovered', { ...told, contacts: recoveringContacts(told) })
}
