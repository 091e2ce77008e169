/** What a citizen does here because a service has asked for it. */
import type { FlowKind } from '../../contract/flow.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'
import { begunName, readBegun } from '../openid/begun.ts'
import { returnOf, type Visit } from './visit.ts'

/** The request of a service that the citizen goes back to; undefined where none waits. */
function waitingRequest(visit: Visit): URL | undefined {
  const back = returnOf(visit)
  const url = back === undefined ? undefined : new URL(back)
  return url?.pathname === visit.routes.authorize ? url : undefined
}

/**
 * Whether the citizen is to sign in anew, though somebody is signed in: for as long as the session is still the one that
 * there was then.
 */
export async function asksAnew(visit: Visit): Promise<boolean> {
  const { context, page } = visit
  const searchParams = page === 'login' ? waitingRequest(visit)?.searchParams : undefined
  if (!searchParams) return false
  const { openid, sessions } = context.get('services')
  const begun = await readBegun(openid.names, searchParams.get(begunName), openid.now())
  if (!begun || begun.session === '') return false
  const now = await sessions.named(cookieOf(context, 'session') ?? '')
  return now?.session === begun.session
}

const forService: readonly FlowKind[] = ['step-up', 'add-factor']

/** Where a second factor that was shown, or turned on, leads back to. */
export const backToService = (visit: Visit, kind: FlowKind): string | undefined =>
  visit.page === 'account' && forService.includes(kind) ? waitingRequest(visit)?.href : undefined

/** Whoever begins something else in the account goes back to no service from there. */
export function leaveService(visit: Visit): void {
  if (visit.page === 'account' && waitingRequest(visit)) setOwnCookie(visit.context, 'return', '')
}
