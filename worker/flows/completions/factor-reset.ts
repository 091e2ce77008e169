/**
 * Every second factor is lost: after a wait there is none, unless somebody stops it, by the press in any notice or by
 * showing one. Whoever asks has proven the password, and is not signed in by it.
 */
import type { FoundAccount } from '../../accounts/account-reader.ts'
import { inUse, notifyAll } from '../notify.ts'
import type { FlowContext } from '../step.ts'
import { settled, type Ending } from './completion.ts'

export async function factorReset(context: FlowContext, account: FoundAccount): Promise<Ending> {
  const { ports, state, idempotencyKey, client, municipality } = context
  const { undo } = municipality.private.lifetimes
  const [due] = await ports.batch(ports.factors.factorResetDue(account.id))
  const until = due ?? ports.now() + undo
  const told = { until }
  const stands = ports.accounts.passwordMustStand(account.id, settled(state.passwordChangedAt))
  // Asked for again, it neither begins anew nor is told again.
  if (due !== null) return { outcome: 'factor_reset_requested', told, writes: [stands] }
  const entry = await ports.idFor('aud', idempotencyKey, 'factor_reset_requested')
  const words = { until: String(until) }
  const notice = await notifyAll(context, 'factor-reset-requested', inUse(context, account), words)
  return {
    outcome: 'factor_reset_requested',
    told,
    writes: [
      stands,
      ports.factors.requestFactorReset(account.id, undo),
      await ports.audit.entry(entry, 'factor_reset_requested', account.id, {
        device: client.device,
      }),
      ...(await ports.accounts.rememberPlace(entry, account.id, client.geolocation)),
      ...notice.writes,
    ],
    messages: notice.messages,
  }
}
