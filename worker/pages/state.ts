/** What a page shows to this browser now: asked of the operations, as an element asks them. */
import { isAccountFlow } from '../../contract/account-flows.ts'
import { afterError } from '../../contract/after-error.ts'
import type { AccountSections } from '../../contract/account-sections/index.ts'
import type { SessionView } from '../../contract/account.ts'
import type { ConnectedService } from '../../contract/account-claims.ts'
import type { PageErrorCode } from '../../contract/errors.ts'
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind, Outcome, Screen, StepScreen } from '../../contract/flow.ts'
import { outcomes } from '../../contract/flow.ts'
import { flowsOfPage, type PageRefusal, type Shown } from '../../contract/own-page.ts'
import { nothingKnown } from '../../contract/steps/details.ts'
import { AuthError } from '../auth-error.ts'
import { cookieOf } from '../http/cookies.ts'
import { asksAnew } from './begun-for-service.ts'
import type { Failure, Reply } from './inner-calls.ts'
import { forgetPosition, keepPosition, positionOf, type Position, type Visit } from './visit.ts'

/** The first screen of a flow, which the profile tells. */
export function openingOf({ profile }: Visit, kind: FlowKind): StepScreen {
  const [{ id, step }] = profile.flows[kind] ?? profile.flows.login
  return { at: id, step, flow: '', view: nothingKnown } as StepScreen
}

/** What a page opens with, which may not be without somebody who is signed in. */
export const firstFlow = ({ page }: Visit): FlowKind => flowsOfPage[page][0]

// The cast: what only operators and clients without a page are answered is asked for by no page.
export const refusalOf = ({
  code,
  fields,
  level,
  retryAfter,
  triesLeft,
}: Failure): PageRefusal => ({
  code: code as PageErrorCode,
  ...(fields && { fields }),
  ...(level && { level }),
  ...(retryAfter !== undefined && { retryAfter }),
  ...(triesLeft !== undefined && { triesLeft }),
})

const refused = (because: PageRefusal | undefined) => (because ? { refusal: because } : {})

/** @param because why it is shown, where something was refused */
export async function stateOf(
  visit: Visit,
  at: Position | undefined = positionOf(visit),
  because?: PageRefusal,
): Promise<Shown> {
  const { page } = visit
  const isUnasked = page === 'recover' || (await asksAnew(visit))
  const grant = isUnasked ? undefined : await visit.session()
  const outcome = outcomes.find((one) => one === at?.note)
  if (at && outcome) return ended(visit, at, outcome, grant !== undefined)
  if (grant && page === 'account' && !(at && isAccountFlow(at.kind)))
    return accountOf(visit, because ? { refusal: because } : {})
  if (grant && page !== 'account') return { is: 'signed-in', account: grant.account }
  const kind = at && (!isAccountFlow(at.kind) || grant) ? at.kind : firstFlow(visit)
  const account = isAccountFlow(kind) && grant ? { account: grant.account } : {}
  const opened = () => ({ is: 'step', kind, screen: openingOf(visit, kind), ...account }) as const
  if (at?.kind !== kind || at.flow === '')
    return { ...opened(), ...refused(because), ...(await filledIn(visit, kind)) }
  const reply = await standing(visit, kind, at.flow)
  if (!reply.ok) {
    if (afterError(reply.failure.code) !== 'ask_again') forgetPosition(visit)
    return { ...opened(), refusal: because ?? refusalOf(reply.failure) }
  }
  if (at.note === 'resent') keepPosition(visit, { ...at, note: '' })
  const more = { ...refused(because), ...(at.note === 'resent' && { resent: true as const }) }
  return 'outcome' in reply.value
    ? { is: 'done', kind, screen: reply.value, signedIn: grant !== undefined, ...more }
    : { is: 'step', kind, screen: reply.value, ...account, ...more }
}

/** What another provider has told of whoever registers. */
async function filledIn(
  visit: Visit,
  kind: FlowKind,
): Promise<{ readonly typed?: Answer; readonly comesFrom?: string }> {
  const from = kind === 'register' ? cookieOf(visit.context, 'identity') : undefined
  const reply = from === undefined ? undefined : await standing(visit, 'federated-login', from)
  const isWaiting = reply?.ok && 'step' in reply.value && reply.value.step === 'connect-identity'
  if (!isWaiting) return {}
  const { filled, provider } = reply.value.view
  const { identityProviders = [] } = visit.profile
  const comesFrom = identityProviders.find(({ id }) => id === provider)?.name ?? provider
  return { typed: filled, comesFrom }
}

/** Where a flow stands; one of an account tells it to its owner alone. */
export async function standing(visit: Visit, kind: FlowKind, flow: string): Promise<Reply<Screen>> {
  const grant = isAccountFlow(kind) ? await visit.session() : undefined
  return visit.calls.ask('GET', visit.routes.flow(kind, flow), { bearer: grant?.accessToken })
}

/** How it ended is shown once, unless it waits for a message that may be asked for again. */
async function ended(
  visit: Visit,
  { kind, flow, note }: Position,
  outcome: Outcome,
  signedIn: boolean,
): Promise<Shown> {
  const reply = flow === '' ? undefined : await standing(visit, kind, flow)
  const screen =
    reply?.ok && 'outcome' in reply.value ? reply.value : ({ at: 'done', outcome } as const)
  if (screen.flow === undefined) forgetPosition(visit)
  const resent = note === 'resent' ? { resent: true as const } : {}
  return { is: 'done', kind, screen, signedIn, ...resent }
}

/** @param more what the citizen has pressed there */
export async function accountOf(
  visit: Visit,
  more: { readonly asking?: string; readonly refusal?: PageRefusal } = {},
): Promise<Shown> {
  const grant = await visit.session()
  if (!grant)
    return {
      is: 'step',
      kind: 'login',
      screen: openingOf(visit, 'login'),
      ...refused(more.refusal),
    }
  const bearer = grant.accessToken
  const named = `${visit.routes.services}?locale=${visit.locale}`
  const [list, sections, connected] = await Promise.all([
    asked<{ readonly sessions: readonly SessionView[] }>(visit, visit.routes.sessions, bearer),
    asked<AccountSections>(visit, visit.routes.accountSections, bearer),
    asked<{ readonly services: readonly ConnectedService[] }>(visit, named, bearer),
  ])
  const { sessions } = list
  const { services } = connected
  return { is: 'account', account: grant.account, sections, sessions, services, ...more }
}

/** @throws AuthError what the operation refuses */
async function asked<Value>(visit: Visit, path: string, bearer: string): Promise<Value> {
  const reply: Reply<Value> = await visit.calls.ask('GET', path, { bearer })
  if (!reply.ok) throw new AuthError(reply.failure.code)
  return reply.value
}
