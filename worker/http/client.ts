/** Who is asking, as flows need to know: read once, from what only the platform or this Worker can have written. */
import type { Locale } from '../../contract/locale.ts'
import { idempotencyKeyHeader } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import type { FlowRequest } from '../flows/step-result.ts'
import type { Bearer } from '../sessions/sessions.ts'
import type { AppContext } from './context.ts'
import { cookieOf } from './cookies.ts'
import { keyThatRecognises, keyToBind, nameOfKey, type ShownKey } from './key-shown.ts'
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

/** What this Worker draws for a device; what a browser made up is no name for one. */
const isDeviceKey = (text: string) => /^dev_[\w-]{22}$/.test(text)

/** The secret of this device: the one it has shown, or one that it gets when somebody has signed in here. */
async function deviceIn(context: AppContext, key: ShownKey | undefined, idempotencyKey: string) {
  const known = cookieOf(context, 'device') ?? ''
  if (isDeviceKey(known)) return { deviceKey: known, showsDevice: true }
  if (key?.isFresh && key.device !== undefined)
    return { deviceKey: await nameOfKey(context, 'dev', key.device), showsDevice: true }
  return {
    deviceKey: await context.get('services').ports.idFor('dev', idempotencyKey),
    showsDevice: false,
  }
}

/** The secrets that this browser has shown, by cookie and by key: a flow is its own that is bound to either. */
export async function secretsOf(
  context: AppContext,
  key: ShownKey | undefined,
): Promise<readonly string[]> {
  const cookie = cookieOf(context, 'flow')
  return [
    ...(cookie === undefined ? [] : [cookie]),
    ...(key ? [await nameOfKey(context, 'brw', key.thumbprint)] : []),
  ]
}

/**
 * The secret that a flow is bound to which begins now: the one this browser has, or one derived from the operation, so
 * that a retry after a lost answer is given the same. The name of a key is set as a cookie, too: whichever comes back.
 */
async function secretToBind(
  context: AppContext,
  key: ShownKey | undefined,
): Promise<readonly string[]> {
  const [known] = await secretsOf(context, key)
  return [known ?? (await context.get('services').ports.idFor('brw', requireOperation(context)))]
}

const isOffered = (context: AppContext, locale: Locale) =>
  context.get('municipality').public.locales.includes(locale)

/**
 * Who asks, and for which attempt. Without cookie and key the browser has no secret, and then no flow is its own.
 *
 * @throws AuthError `proof_refused`
 */
export async function attemptOf(
  context: AppContext,
  {
    human: solution,
    locale,
  }: { readonly human?: string | undefined; readonly locale?: Locale | undefined },
  { begins = false } = {},
): Promise<FlowRequest> {
  const session = await signedIn(context)
  const idempotencyKey = requireOperation(context)
  const key = await (begins ? keyToBind : keyThatRecognises)(context)
  return {
    // A name of our own: the page's, which keys what is compared in retries, is stored nowhere.
    idempotencyKey: await context.get('services').ports.idFor('opn', idempotencyKey),
    ...(solution !== undefined && { solution }),
    ...(locale && isOffered(context, locale) && { locale }),
    client: {
      clientIp: clientIpOf(context),
      device: deviceOf(context.req.header('user-agent')),
      geolocation: geolocationOf(context),
      browser: await (begins ? secretToBind : secretsOf)(context, key),
      // Where the cookie has come back, it is what the session is kept by.
      ...(key && cookieOf(context, 'flow') === undefined && { key: key.thumbprint }),
      ...(await deviceIn(context, key, idempotencyKey)),
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
