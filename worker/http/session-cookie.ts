/** The cookie of a session, which holds its refresh token. */
import type { AppContext } from './context.ts'
import { setCookie } from './cookies.ts'

/** As long as the session may live; on a computer that others use, until the browser is closed. */
export function setSessionCookie(
  context: AppContext,
  { refreshToken, shared }: { readonly refreshToken: string; readonly shared?: boolean },
): void {
  const { sessionAbsolute } = context.get('municipality').private.lifetimes
  setCookie(context, 'session', refreshToken, shared ? 'while-open' : sessionAbsolute)
}

export const forgetSession = (context: AppContext): void => setCookie(context, 'session', '', 0)
