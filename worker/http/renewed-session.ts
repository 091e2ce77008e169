/** Whoever has added or removed a way into the account goes on in another session (T35). */
import type { Grant } from '../../contract/account.ts'
import type { Write } from '../db/database.ts'
import type { FlowRequest } from '../flows/step-result.ts'
import type { Bearer } from '../sessions/sessions.ts'
import type { AppContext } from './context.ts'
import { setCookie } from './cookies.ts'

const nameOf = (context: AppContext, { idempotencyKey }: FlowRequest, { account }: Bearer) =>
  context.get('services').ports.idFor('ses', idempotencyKey, account)

/** The last of what is written. */
export async function renewal(
  context: AppContext,
  attempt: FlowRequest,
  session: Bearer,
): Promise<readonly Write[]> {
  const { ports } = context.get('services')
  const renewed = await nameOf(context, attempt, session)
  const { geolocation } = attempt.client
  return [
    ...ports.sessions.renew(session.id, renewed, session.account),
    ...(await ports.accounts.rememberPlace(renewed, session.account, geolocation)),
  ]
}

/** Gives the browser what was written; nothing where the session had another in its place already. */
export async function renewedGrant(
  context: AppContext,
  attempt: FlowRequest,
  session: Bearer,
): Promise<{ readonly session?: Grant }> {
  const { municipality, ports } = context.get('services')
  const opened = await ports.sessions.renewed(await nameOf(context, attempt, session))
  if (!opened) return {}
  const { sessionAbsolute } = municipality.private.lifetimes
  setCookie(context, 'session', opened.refreshToken, opened.shared ? 'while-open' : sessionAbsolute)
  return { session: opened.grant }
}
