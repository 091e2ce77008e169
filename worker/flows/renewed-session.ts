/** Whoever has proven in a session who they are, and done something by it, goes on in another one (T35). */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { factors } from '../../contract/factors/index.ts'
import type { Effects, FlowContext, FlowState } from './step.ts'

/** What was shown on the way, by the names of RFC 8176; nothing where no second factor was. */
const shownIn = ({ factor, newFactor }: Pick<FlowState, 'factor' | 'newFactor'>) =>
  [factor, newFactor?.kind].flatMap((kind) => (kind === undefined ? [] : factors[kind].methods))

/**
 * Another session, which alone says what was shown; last of all that a flow of the account writes. Where its end has
 * ended the session, there is none.
 */
export async function renewedSession(context: FlowContext): Promise<Effects> {
  const { flow, ports, idempotencyKey, client, state } = context
  if (!isAccountFlow(flow.kind) || !client.session) return {}
  const { id, account } = client.session
  const renewed = await ports.idFor('ses', idempotencyKey, account)
  const methods = shownIn(state)
  return {
    state: { renewed },
    writes: [
      ...ports.sessions.renew(id, renewed, account),
      // Shown now, it need not be shown again for the next act.
      ...(methods.length > 0 ? [ports.factors.factorShown(renewed, methods)] : []),
      ...(await ports.accounts.rememberPlace(renewed, account, client.geolocation)),
    ],
  }
}
