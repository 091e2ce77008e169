/** Answers a posted form: makes the operation's path and body of it, calls it, and says where that leads. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { afterError } from '../../contract/after-error.ts'
import { errorStatus } from '../../contract/errors.ts'
import { readAnswer } from '../../contract/fields/index.ts'
import type { FlowKind, Screen } from '../../contract/flow.ts'
import { linkMark } from '../../contract/link-address.ts'
import { readLinkToken } from '../../contract/link-token.ts'
import { flowsOfPage, type PageRefusal } from '../../contract/own-page.ts'
import { nothingKnown } from '../../contract/steps/details.ts'
import { fieldsOf } from '../../contract/steps/index.ts'
import { AuthError } from '../auth-error.ts'
import { identifiersIn } from '../flows/identify.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'
import { backToService } from './begun-for-service.ts'
import { documentOf } from './document.ts'
import type { Posted } from './posted-form.ts'
import type { Failure, Reply } from './inner-calls.ts'
import { openingOf, refusalOf, standing, stateOf } from './state.ts'
import { toll, type Toll } from './toll.ts'
import {
  forgetPosition,
  isAtHome,
  keepPosition,
  returnOf,
  spoken,
  type Position,
  type Visit,
} from './visit.ts'

/** A form that is answered in place was refused: it says so to whatever is no person, and asks nobody for credentials. */
export const statusOf = (code: PageRefusal['code']) => {
  const status = code === 'cookies_refused' ? 403 : errorStatus[code]
  return (
    ([400, 403, 404, 409, 410, 422, 429, 500, 503] as const).find((one) => one === status) ?? 422
  )
}

export const kindOf = ({ page, profile }: Visit, { kind }: Posted): FlowKind =>
  isAtHome(page, kind) && profile.flows[kind] ? kind : flowsOfPage[page][0]

/** The form of this browser says nothing of where it stands: what it was made for is over. */
export const formRefused = async (visit: Visit, posted: Posted): Promise<Response> => {
  const code = posted.hasCookie ? 'flow_expired' : 'cookies_refused'
  return documentOf(visit, await stateOf(visit, undefined, { code }), 403)
}

/** After what was done, another page is asked for, so that a reload does nothing twice. */
export const goOn = ({ context, paths, page }: Visit, to: string = paths[page]): Response =>
  context.redirect(to, 303)

export async function answer(visit: Visit, posted: Posted): Promise<Response> {
  const kind = kindOf(visit, posted)
  const at: Position = { kind, flow: posted.flow, note: '' }
  const grant = isAccountFlow(kind) ? await visit.session() : undefined
  if (isAccountFlow(kind) && !grant) return refuse(visit, posted, at, { code: 'session_required' })
  const { paid, reply } = await sent(visit, posted, kind, grant?.accessToken)
  if (!reply.ok) return refuse(visit, posted, at, reply.failure)
  if ('session' in reply.value) await paid?.giveBack()
  return settle(visit, at, reply.value)
}

const refusedAs = (error: unknown): Reply<Screen> => {
  if (!(error instanceof AuthError)) throw error
  return { ok: false, failure: error }
}

interface Sent {
  /** What it may have cost. */
  readonly paid?: Toll
  readonly reply: Reply<Screen>
}

/** Sends an answer; where work is asked for, once more with the price that stands in its place. */
async function sent(
  visit: Visit,
  posted: Posted,
  kind: FlowKind,
  bearer: string | undefined,
): Promise<Sent> {
  const { calls, context, profile, routes } = visit
  const { answer: values, at, flow, nonce, shared } = posted
  const locale = spoken(visit, posted.locale)
  const [first] = profile.flows[kind] ?? profile.flows.login
  const begins = flow === ''
  const fields = begins ? fieldsOf(first, nothingKnown) : []
  // Nobody pays for what cannot be taken.
  const reading = readAnswer(fields, values)
  if (!reading.ok)
    return { reply: refusedAs(new AuthError('invalid_answer', { fields: reading.fields })) }
  const paid = toll(context, kind, identifiersIn(fields, reading.values))
  const ask = (human?: string): Promise<Reply<Screen>> => {
    const common = { answer: values, locale, ...(human !== undefined && { human }) }
    const identityFrom = kind === 'register' ? cookieOf(context, 'identity') : undefined
    return begins
      ? calls.ask('POST', routes.begin(kind), {
          body: {
            ...common,
            ...(shared && { shared }),
            ...(identityFrom !== undefined && { identityFrom }),
          },
          bearer,
          nonce,
        })
      : calls.ask('POST', routes.flow(kind, flow), { body: { ...common, at }, bearer, nonce })
  }
  try {
    const due = begins && first.human
    const reply = await ask(due ? await paid.pay() : undefined)
    const more = !reply.ok && reply.failure.code === 'proof_of_work_required'
    return { paid, reply: more ? await ask(await paid.pay(reply.failure.challenge)) : reply }
  } catch (error) {
    return { reply: refusedAs(error) }
  }
}

/** Keeps where the flow stands, and goes there. */
export async function settle(visit: Visit, at: Position, screen: Screen): Promise<Response> {
  const { context, page } = visit
  if (!('outcome' in screen)) {
    keepPosition(visit, { ...at, flow: screen.flow, note: '' })
    return goOn(visit, screen.step === 'authorize' ? screen.view.location : undefined)
  }
  const { outcome, told, flow } = screen
  if (cookieOf(context, 'identity') !== undefined) setOwnCookie(context, 'identity', '')
  const service = backToService(visit, at.kind)
  if (outcome === 'signed_in' || service !== undefined) {
    forgetPosition(visit)
    const back = page === 'login' ? returnOf(visit) : service
    if (back !== undefined) setOwnCookie(context, 'return', '')
    return goOn(visit, back)
  }
  // What is told once, and kept nowhere, is told in place.
  if (told && flow === undefined) {
    forgetPosition(visit)
    return documentOf(visit, { is: 'done', kind: at.kind, screen, signedIn: 'session' in screen })
  }
  keepPosition(visit, { kind: at.kind, flow: flow ?? '', note: outcome })
  return goOn(visit)
}

/** Shows what was refused where it was typed; where the flow is elsewhere or gone, that. */
export async function refuse(
  visit: Visit,
  posted: Posted,
  at: Position,
  failure: Failure,
): Promise<Response> {
  const refusal = refusalOf(failure)
  const next = afterError(refusal.code)
  const status = statusOf(refusal.code)
  if (next === 'look') {
    const known = at.flow === '' ? undefined : at
    return documentOf(visit, await stateOf(visit, known, refusal), status)
  }
  if (next !== 'ask_again') {
    forgetPosition(visit)
    if (cookieOf(visit.context, 'identity') !== undefined)
      setOwnCookie(visit.context, 'identity', '')
    const begins = { kind: opensWith(at.kind), flow: '', note: '' }
    return documentOf(visit, await stateOf(visit, begins, refusal), status)
  }
  const { kind, flow } = at
  const reply: Reply<Screen> =
    flow === '' ? { ok: true, value: openingOf(visit, kind) } : await standing(visit, kind, flow)
  if (!reply.ok || 'outcome' in reply.value)
    return documentOf(visit, await stateOf(visit, at, refusal), status)
  const grant = isAccountFlow(kind) ? await visit.session() : undefined
  const shown = {
    is: 'step',
    kind,
    screen: reply.value,
    typed: typedIn(posted),
    ...(grant && { account: grant.account }),
  } as const
  const left = ofAsked(refusal, posted)
  return left ? documentOf(visit, { ...shown, refusal: left }, status) : documentOf(visit, shown)
}

/** The form that a flow is begun on again: one with another provider by a button of the sign-in. */
const opensWith = (kind: FlowKind): FlowKind => (kind === 'federated-login' ? 'login' : kind)

const typedIn = ({ answer: values, shared }: Posted) => ({
  ...values,
  ...(shared && { shared: 'on' }),
})

/** A field that was not there when the form was sent is not wrong: it is asked for now. */
function ofAsked(refusal: PageRefusal, { asked }: Posted): PageRefusal | undefined {
  if (refusal.code !== 'invalid_answer' || !refusal.fields) return refusal
  const known = Object.entries(refusal.fields).filter(([name]) => asked.includes(name))
  return known.length > 0 ? { ...refusal, fields: Object.fromEntries(known) } : undefined
}

/** Uses a link that was pasted; it may be of another flow than the one that the form is of. */
export async function useLink(visit: Visit, posted: Posted, pasted: string): Promise<Response> {
  const [mark = ''] = linkMark.exec(pasted) ?? []
  const named = mark.replace('citizen-', '')
  const kind = isAtHome(visit.page, named) ? named : kindOf(visit, posted)
  const at: Position = { kind: kindOf(visit, posted), flow: posted.flow, note: '' }
  const token = readLinkToken(pasted)
  // What was copied in part is copied again: nothing has happened to the flow.
  if (!token || !visit.profile.flows[kind])
    return documentOf(visit, await stateOf(visit, at, { code: 'link_damaged' }), 422)
  const reply: Reply<Screen> = await visit.calls.ask('POST', visit.routes.link(kind), {
    body: {
      token: `${token.challenge}.${token.secret}`,
      locale: spoken(visit, posted.locale),
      ...(posted.shared && { shared: true }),
    },
    nonce: posted.nonce,
  })
  return reply.ok
    ? settle(visit, { kind, flow: '', note: '' }, reply.value)
    : refuse(visit, posted, at, reply.failure)
}
