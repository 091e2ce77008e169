/** What a citizen sees whom a service sends to sign out: a question, unless the service shows whose session it means. */
import { token } from '../crypto/random.ts'
import { expectOneRow } from '../db/database.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf } from '../http/cookies.ts'
import { readEndSession, type EndSessionAnswer } from '../openid/end-session.ts'
import { readParameters } from '../openid/parameters.ts'
import { tellServices } from '../openid/tell-services.ts'
import { documentOf } from './document.ts'
import { askAgain, comesFromElsewhere, leave } from './leave.ts'
import { visitOf, type Visit } from './visit.ts'

interface Asked {
  readonly visit: Visit
  readonly answer: EndSessionAnswer
}

async function askedIn(context: AppContext, search: string): Promise<Asked> {
  const { values, faulty } = readParameters(new URLSearchParams(search))
  const { openid } = context.get('services')
  const visit = visitOf(context, 'login', false)
  const answer = await readEndSession(openid, faulty.size > 0 ? new Map() : values)
  return { visit, answer: faulty.size > 0 ? { ...answer, isRefused: true } : answer }
}

const gone = ({ visit, answer: { to, service } }: Asked) =>
  to === undefined ? documentOf(visit, { is: 'signed-out' }) : leave(visit, to, service?.name)

/** Ends the session that the service's own ID token names: whoever holds that speaks for the service. */
async function end(
  context: AppContext,
  { session, account }: NonNullable<EndSessionAnswer['ends']>,
): Promise<void> {
  const { sessionStore, database, ports, openid } = context.get('services')
  await ports.commit([
    ...sessionStore.end(session, account),
    expectOneRow(database.orm),
    await ports.audit.entry(`aud_${token(128)}`, 'signed_out', account, { session }),
  ])
  await tellServices(openid, ports.outbox, account)
}

/** @param search the query of the address */
export async function endSession(context: AppContext, search: string): Promise<Response> {
  const asked = await askedIn(context, search)
  const { visit, answer } = asked
  if (answer.isRefused) return documentOf(visit, { is: 'unanswerable' }, 400)
  if (answer.ends) {
    await end(context, answer.ends)
    return gone(asked)
  }
  const address = `${visit.routes.endSession}?${search}`
  if (comesFromElsewhere(context)) return askAgain(visit, address)
  if (cookieOf(context, 'session') === undefined || !(await visit.session())) return gone(asked)
  const shown = {
    is: 'sign-out',
    ...(answer.service && { service: answer.service.name }),
  } as const
  return documentOf(visit, shown, 200, {
    onService: { action: visit.routes.signOut, request: search, proof: '' },
    here: address,
  })
}

/** The citizen has said yes. */
export async function signOut(context: AppContext, search: string, nonce: string) {
  const asked = await askedIn(context, search)
  await asked.visit.calls.ask('DELETE', asked.visit.routes.session, { nonce })
  return gone(asked)
}
