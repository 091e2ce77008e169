/** The citizen's own sessions. */
import * as v from 'valibot'
import { grant, sessionView, type Grant } from '../../contract/account.ts'
import { idempotencyKeyHeader, paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { token } from '../crypto/random.ts'
import { expectOneRow } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf } from '../http/cookies.ts'
import { requireSignedIn } from '../http/client.ts'
import { keyThatRecognises, offerNonce } from '../http/key-shown.ts'
import { forgetSession, setSessionCookie } from '../http/session-cookie.ts'
import { tellServices } from '../openid/tell-services.ts'
import { withBody, type Operation } from './operation.ts'

/** @throws AuthError `session_ended` without a cookie that lives */
async function refreshed(context: AppContext): Promise<Grant> {
  const text = cookieOf(context, 'session')
  if (text === undefined) throw new AuthError('session_ended')
  const { sessions } = context.get('services')
  const operation = context.req.header(idempotencyKeyHeader) ?? null
  const { grant: renewed, refreshToken, shared } = await sessions.refresh(text, operation)
  if (refreshToken !== undefined) setSessionCookie(context, { refreshToken, shared })
  return renewed
}

/** The services that the citizen was signed in at are told within seconds. */
const told = (context: AppContext, account: string) => {
  const { openid, ports } = context.get('services')
  return tellServices(openid, ports.outbox, account)
}

const entryId = () => `aud_${token(128)}`

export const session: readonly Operation[] = [
  withBody({
    method: 'post',
    path: paths.session,
    access: 'page',
    credential: 'sessionCookie',
    recognises: 'session',
    summary:
      'Exchanges the refresh cookie, or a proof of the session’s key, for a new access token',
    body: v.strictObject({}),
    response: grant,
    errors: ['session_ended'],
    async handle(context) {
      const { sessions } = context.get('services')
      const key = await keyThatRecognises(context)
      const byCookie = await refreshed(context).catch((error: unknown) => {
        if (!(error instanceof AuthError) || error.code !== 'session_ended') throw error
        // A cookie that opens nothing any more keeps nobody from the session of the key.
        forgetSession(context)
        return undefined
      })
      if (byCookie) return context.json(byCookie)
      if (key?.session === undefined) throw new AuthError('session_ended')
      await offerNonce(context)
      return context.json(await sessions.goOn(key.session, key.thumbprint))
    },
  }),
  {
    method: 'delete',
    path: paths.session,
    access: 'page',
    credential: 'sessionCookie',
    credentialIsOptional: true,
    recognises: 'session',
    summary:
      'Signs out: ends the session of the refresh cookie and that of the key. Answers the same when there is none',
    errors: [],
    async handle(context) {
      const { sessions, sessionStore, database, ports } = context.get('services')
      const key = await keyThatRecognises(context)
      const named = await sessions.named(cookieOf(context, 'session') ?? '')
      const ends = [
        ...(named ? [{ id: named.session }] : []),
        ...(key?.session === undefined ? [] : [{ id: key.session, key: key.thumbprint }]),
      ]
      for (const { id, key: bound } of ends) {
        const [living] = await database.batch(sessionStore.accountOf(id, bound))
        if (!living) continue
        const { id: standing, account } = living
        // Refused when another request has ended it meanwhile: what happened once is written once.
        await ports.commit([
          ...sessionStore.end(standing, account),
          expectOneRow(database.orm),
          await ports.audit.entry(entryId(), 'signed_out', account, { session: standing }),
        ])
        await told(context, account)
      }
      forgetSession(context)
      return context.body(null, 204)
    },
  },
  {
    method: 'get',
    path: paths.sessions,
    access: 'page',
    credential: 'accessToken',
    summary: 'Lists where the citizen is signed in',
    response: v.strictObject({ sessions: v.array(sessionView) }),
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const { id, account } = await requireSignedIn(context)
      const { sessionStore, database } = context.get('services')
      const [sessions] = await database.batch(sessionStore.list(account, id))
      return context.json({ sessions })
    },
  },
  {
    method: 'delete',
    path: paths.sessions,
    access: 'page',
    credential: 'accessToken',
    summary: 'Signs out everywhere; with `?keep=current`, everywhere else',
    errors: ['session_required', 'session_ended'],
    async handle(context) {
      const { id, account } = await requireSignedIn(context)
      const keep = context.req.query('keep') === 'current'
      const { sessionStore, ports } = context.get('services')
      await ports.commit([
        sessionStore.endAll(account, keep ? id : undefined),
        await ports.audit.entry(entryId(), 'sessions_ended', account, {
          kept: keep ? id : 'none',
        }),
      ])
      await told(context, account)
      if (!keep) forgetSession(context)
      return context.body(null, 204)
    },
  },
  {
    method: 'delete',
    path: paths.sessionById,
    access: 'page',
    credential: 'accessToken',
    summary: 'Ends one session',
    errors: ['session_required', 'session_ended', 'not_found'],
    async handle(context) {
      const { id, account } = await requireSignedIn(context)
      const which = context.req.param('session') ?? ''
      const { sessionStore, database, ports } = context.get('services')
      const ended = await ports.commit([
        ...sessionStore.end(which, account),
        expectOneRow(database.orm),
        await ports.audit.entry(entryId(), 'sessions_ended', account, { by: id }),
      ])
      if (!ended) throw new AuthError('not_found')
      await told(context, account)
      if (which === id) forgetSession(context)
      return context.body(null, 204)
    },
  },
]
