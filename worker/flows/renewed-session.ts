/** Whoever has proven in a session who they are, and done something by it, goes on in another one (T35). */
import { isAccountFlow } from '../../contract/account-flows.ts'
import type { Write } from '../db/database.ts'
import type { Bearer } from '../sessions/sessions.ts'
import { factorMethods } from './factor-methods.ts'
import type { ContextWith, Effects, FlowContext } from './step.ts'

interface Renewal {
  /** Name of the session that comes in the place of the other. */
  readonly renewed: string
  /** The last of what an act writes; no session comes of them where the act has ended the one before. */
  readonly writes: readonly Write[]
}

export async function renewalOf(
  { id, account }: Bearer,
  {
    ports,
    idempotencyKey,
    client,
  }: ContextWith<'accounts' | 'idFor' | 'sessions', 'idempotencyKey' | 'client'>,
): Promise<Renewal> {
  const renewed = await ports.idFor('ses', idempotencyKey, account)
  return {
    renewed,
    writes: [
      ...ports.sessions.renew(id, renewed, account),
      ...(await ports.accounts.rememberPlace(renewed, account, client.geolocation)),
    ],
  }
}

/** At the end of a flow of the account: the session that is renewed, and it alone, says what was shown on the way. */
export async function renewedSession(context: FlowContext): Promise<Effects> {
  const { flow, ports, client, state } = context
  if (!isAccountFlow(flow.kind) || !client.session) return {}
  const { renewed, writes } = await renewalOf(client.session, context)
  const methods = factorMethods(state)
  return {
    state: { renewed },
    writes: [
      ...writes,
      // Shown now, it need not be shown again for the next act.
      ...(methods.length > 0 ? [ports.factors.factorShown(renewed, methods)] : []),
    ],
  }
}
