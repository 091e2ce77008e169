/** Who is asking, as flows need to know: read once, from what only the platform or this Worker can have written. */
import type { Locale } from '../../contract/locale.ts'
import { idempotencyKeyHeader } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { FlowRequest } from '../flows/step-result.ts'
import type { Bearer } from '../sessions/sessions.ts'
import type { AppContext } from './context.ts'
import { cookieOf } from './cookies.ts'
import { deviceOf } from './user-agent.ts'
import { geolocationOf } from './geolocation.ts'
import { clientIpOf } from './client-ip.ts'

/**
 * The name of this attempt, drawn by the page.
 *
 * @throws AuthError `invalid_request` when it is missing or too short to be unguessable
 */
export function requireOperation(context: AppContext): string {
  const idempotencyKey = context.req.header(idempotencyKeyHeader) ?? ''
  if (!/^[\w-]{22,64}$/.test(idempotencyKey)) throw new AuthError('invalid_request')
  return idempotencyKey
}

/** What the cookies of a browser name it by, where they are being set and it cannot send them yet. */
interface NewCookies {
  readonly browser?: string
}

/** What this Worker draws for a device; what a browser made up is no name for one. */
const isDeviceKey = (text: string) => /^dev_[\w-]{22}$/.test(text)

/** The secret of this device: the one it has, or one that it gets when somebody has signed in here. */
async function deviceIn(context: AppContext, idempotencyKey: string) {
  const known = cookieOf(context, 'device') ?? ''
  return isDeviceKey(known)
    ? { deviceKey: known, hasDeviceCookie: true }
    : {
        deviceKey: await context.get('services').ports.idFor('dev', idempotencyKey),
        hasDeviceCookie: false,
      }
}

const isOffered = (context: AppContext, locale: Locale) =>
  context.get('municipality').public.locales.includes(locale)

/** Without the flow's cookie the browser's secret is empty, and then no flow is its own. */
export async function attemptOf(
  context: AppContext,
  {
    human: solution,
    locale,
  }: { readonly human?: string | undefined; readonly locale?: Locale | undefined },
  { browser }: NewCookies = {},
): Promise<FlowRequest> {
  const session = await signedIn(context)
  const idempotencyKey = requireOperation(context)
  return {
    // A name of our own: the page's, which keys what is compared in retries, is stored nowhere.
    idempotencyKey: await context.get('services').ports.idFor('opn', idempotencyKey),
    ...(solution !== undefined && { solution }),
    ...(locale && isOffered(context, locale) && { locale }),
    client: {
      clientIp: clientIpOf(context),
      device: deviceOf(context.req.header('user-agent')),
      geolocation: geolocationOf(context),
      browser: browser ?? cookieOf(context, 'flow') ?? '',
      ...(await deviceIn(context, idempotencyKey)),
      ...(session && { session }),
    },
  }
}

/**
 * The account that the request's access token speaks for, if its session still lives: a token alone outlives a sign-out
 * (T36).
 */
export async function signedIn(context: AppContext): Promise<Bearer | null> {
  const { sessions, sessionStore, database } = context.get('services')
  const bearer = await sessions.bearer(context.req.header('authorization'))
  if (!bearer) return null
  const [alive] = await database.batch(sessionStore.isAlive(bearer.id, bearer.account))
  return alive ? bearer : null
}

/**
 * The account and session that a genuine access token speaks for. The route checks whether the session lives, with
 * whatever else it asks.
 *
 * @throws AuthError `session_required` without a token, `session_ended` for one that cannot be trusted
 */
export async function requireBearer(context: AppContext): Promise<Bearer> {
  const header = context.req.header('authorization')
  if (header === undefined) throw new AuthError('session_required')
  const bearer = await context.get('services').sessions.bearer(header)
  if (!bearer) throw new AuthError('session_ended')
  return bearer
}

/** @throws AuthError `session_required` without a token, `session_ended` when its session is over */
export async function requireSignedIn(context: AppContext): Promise<Bearer> {
  if (context.req.header('authorization') === undefined) throw new AuthError('session_required')
  const bearer = await signedIn(context)
  if (!bearer) throw new AuthError('session_ended')
  return bearer
}
