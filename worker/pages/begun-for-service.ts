/** Whether the citizen is to sign in anew, though somebody is signed in: a service has asked for it. */
import { cookieOf } from '../http/cookies.ts'
import { begunName, readBegun } from '../openid/begun.ts'
import { returnOf, type Visit } from './visit.ts'

/** For as long as the session is still the one that there was then. */
export async function asksAnew(visit: Visit): Promise<boolean> {
  const { context, page, routes } = visit
  const back = page === 'login' ? returnOf(visit) : undefined
  if (back === undefined) return false
  const { pathname, searchParams } = new URL(back)
  if (pathname !== routes.authorize) return false
  const { openid, sessions } = context.get('services')
  const begun = await readBegun(openid.names, searchParams.get(begunName), openid.now())
  if (!begun || begun.session === '') return false
  const now = await sessions.named(cookieOf(context, 'session') ?? '')
  return now?.session === begun.session
}
