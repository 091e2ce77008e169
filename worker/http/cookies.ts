/**
 * The cookies: which browser began a flow, which device an account is used on, the refresh token of a session.
 * `__Host-`, so that no other host and no plain connection can plant them (RFC 6265bis §4.1.3.2); one name a
 * municipality, because the path must be `/`.
 */
import type { Seconds } from '../../contract/units.ts'
import type { AppContext } from './context.ts'
import { dropsSecureCookies } from './local-cookies.ts'

export type CookieName = 'device' | 'flow' | 'kept' | 'session' | OwnCookieName

/**
 * Of the Worker's own pages alone: which browser a form was made for, with whose identity it has come, where it stands, its
 * language, and where it is to go back to; and, of the desk, the officer who is signed in, and who connects an app.
 */
export type OwnCookieName =
  | 'form'
  | 'identity'
  | 'position'
  | 'language'
  | 'return'
  | 'officer'
  | 'officer-app'
  | 'officer-browser'

/**
 * What each may hold: an empty secret is no secret, and neither is one that this Worker cannot have written. Whoever
 * sends such a cookie is treated as whoever sends none, so that nothing is ever bound to what everybody can send.
 */
const shapes = {
  device: /^[\w.-]{22,512}$/,
  flow: /^brw_[\w-]{22}$/,
  session: /^[\w.-]{22,512}$/,
  // Tells only that cookies come back; binds nothing.
  kept: /^1$/,
  form: /^frm_[\w-]{22}$/,
  identity: /^flw_[\w-]{22}$/,
  position: /^[a-z-]{5,16}\.(?:flw_[\w-]{22})?\.[a-z_]{0,32}$/,
  language: /^[a-z]{2}(?:-[A-Z]{2})?$/,
  officer: /^ofs_[\w-]{43}$/,
  'officer-app': /^ofa_[\w-]{22}$/,
  'officer-browser': /^ofd_[\w-]{22}\.[\w-]{43}$/,
  // A service's request may be long.
  return: /^[\w.~%!*'()-]{1,3072}$/,
} as const satisfies Record<CookieName, RegExp>

const isPlain = (context: AppContext) => LOCAL && dropsSecureCookies(context)

const nameOf = (context: AppContext, cookie: CookieName) =>
  `${isPlain(context) ? '' : '__Host-'}citizen-${cookie}-${context.get('municipality').public.slug}`

/** @returns undefined when absent, no secret of ours, or there twice: then one of the two is somebody else's (T08) */
export function cookieOf(context: AppContext, cookie: CookieName): string | undefined {
  const name = nameOf(context, cookie)
  const values = (context.req.header('cookie') ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1))
  const [value = ''] = values
  return values.length === 1 && shapes[cookie].test(value) ? value : undefined
}

/** Whether any cookie of ours has come back: then this browser keeps them for this page. */
export const hasCookie = (context: AppContext): boolean =>
  Object.keys(shapes).some((name) => cookieOf(context, name as CookieName) !== undefined)

/**
 * Strict when the page is of the same site. A page of another site gets a partitioned cookie: kept apart for that site
 * alone, where third-party cookies are refused.
 *
 * @param lifetime seconds, 0 removes it; `while-open` ends with the browser
 */
export function setCookie(
  context: AppContext,
  cookie: CookieName,
  value: string,
  lifetime: number | 'while-open',
): void {
  const site = context.req.header('sec-fetch-site')
  const isNear = site === 'same-origin' || site === 'same-site'
  const scope = isNear ? 'SameSite=Strict' : 'SameSite=None; Partitioned'
  const secure = isPlain(context) ? '' : '; Secure'
  const name = nameOf(context, cookie)
  const age = lifetime === 'while-open' ? '' : `; Max-Age=${lifetime}`
  context.header('Set-Cookie', `${name}=${value}; Path=/${secure}; HttpOnly; ${scope}${age}`, {
    append: true,
  })
}

/**
 * A cookie of the Worker's own pages: sent by nothing but them, and gone with the browser.
 *
 * @param value empty removes it
 */
export function setOwnCookie(
  context: AppContext,
  cookie: OwnCookieName,
  value: string,
  /** Until the browser is closed, when absent. */
  lifetime?: Seconds,
): void {
  const secure = isPlain(context) ? '' : '; Secure'
  const seconds = value === '' ? 0 : lifetime
  const age = seconds === undefined ? '' : `; Max-Age=${seconds}`
  const scope = `Path=/${secure}; HttpOnly; SameSite=Strict`
  context.header('Set-Cookie', `${nameOf(context, cookie)}=${value}; ${scope}${age}`, {
    append: true,
  })
}
