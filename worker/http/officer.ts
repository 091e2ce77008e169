/** The officer whose request it is, and the cookie that says so. */
import { permits, type Permission } from '../../contract/desk/roles.ts'
import { freshnessHeader } from '../../contract/routes-desk.ts'
import { AuthError } from '../auth-error.ts'
import type { Desk } from '../desk/desk.ts'
import { sessionDigest, type SignedInOfficer } from '../desk/officers/officer-sessions.ts'
import type { AppContext } from './context.ts'
import { cookieOf, setOwnCookie } from './cookies.ts'

/** @throws AuthError `officer_required` without a session that lives */
export async function officerIn(context: AppContext, desk: Desk): Promise<SignedInOfficer> {
  const cookie = cookieOf(context, 'officer')
  if (cookie === undefined) throw new AuthError('officer_required')
  const shown = context.req.header(freshnessHeader) ?? ''
  const [digest, freshness] = [await sessionDigest(cookie), await sessionDigest(shown)]
  const [, officer] = await desk.database.batch(...desk.sessions.goOn(digest, freshness))
  if (!officer) throw new AuthError('officer_required')
  return officer
}

/** @throws AuthError `permission_refused`, `fresh_sign_in_required` */
export function requirePermission(
  { role, isFresh }: SignedInOfficer,
  permission: Permission | null,
  isDangerous: boolean,
): void {
  if (permission !== null && !permits(role, permission)) throw new AuthError('permission_refused')
  if (isDangerous && !isFresh) throw new AuthError('fresh_sign_in_required')
}

/** @param cookie empty takes it away */
export const setOfficerCookie = (context: AppContext, cookie: string): void =>
  setOwnCookie(context, 'officer', cookie)
