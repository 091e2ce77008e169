/** Does what was pressed on a page beside the button of its form. A registry: each press has its own function. */
import { downloadFormats } from '../../contract/download-format.ts'
import { ownPages, type PressName } from '../../contract/own-page.ts'
import { flowKinds, type FlowKind, type Screen } from '../../contract/flow.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'
import { answer, goOn, kindOf, refuse } from './answer-form.ts'
import { leaveService } from './begun-for-service.ts'
import { documentOf } from './document.ts'
import type { Posted } from './posted-form.ts'
import type { Reply } from './inner-calls.ts'
import { accountOf, refusalOf } from './state.ts'
import { forgetPosition, isAtHome, keepPosition, returnOf, spoken, type Visit } from './visit.ts'

type Press = (visit: Visit, posted: Posted, of: string) => Promise<Response> | Response

/** Another message, or more time with the one that was sent. */
const asking =
  (what: 'resend' | 'moreTime'): Press =>
  async (visit, posted) => {
    const kind = kindOf(visit, posted)
    const { flow, nonce } = posted
    const reply: Reply<Screen> = await visit.calls.ask('POST', visit.routes[what](kind, flow), {
      body: { locale: spoken(visit, posted.locale) },
      nonce,
    })
    const at = { kind, flow, note: '' }
    if (!reply.ok) return refuse(visit, posted, at, reply.failure)
    const note = what === 'resend' ? 'resent' : ''
    keepPosition(visit, { ...at, flow: reply.value.flow ?? flow, note })
    return goOn(visit)
  }

/** The page that a flow is at home on. */
const pageOf = (kind: FlowKind) => ownPages.find((page) => isAtHome(page, kind))

/** Begins a flow anew, whatever stood there. */
const go: Press = (visit, posted, to) => {
  const { page, paths } = visit
  const kind = flowKinds.find((one) => one === to && visit.profile.flows[one])
  const home = kind && (isAtHome(page, kind) ? page : pageOf(kind))
  // Whoever registers from a provider's answer goes on with it; whoever goes elsewhere has left it.
  const from = kind === 'register' && posted.kind === 'federated-login' ? posted.flow : ''
  if (from !== '' || cookieOf(visit.context, 'identity') !== undefined)
    setOwnCookie(visit.context, 'identity', from)
  leaveService(visit)
  if (kind && home) keepPosition(visit, { kind, flow: '', note: '' })
  else forgetPosition(visit)
  return goOn(visit, home ? paths[home] : paths.account)
}

const end: Press = async (visit, { nonce }, which) => {
  const grant = await visit.session()
  if (!grant) return goOn(visit, visit.paths.account)
  const { sessions, sessionById } = visit.routes
  const path =
    which === 'all'
      ? sessions
      : which === 'others'
        ? `${sessions}?keep=current`
        : sessionById(encodeURIComponent(which))
  const reply = await visit.calls.ask('DELETE', path, { bearer: grant.accessToken, nonce })
  return reply.ok
    ? goOn(visit)
    : documentOf(visit, await accountOf(visit, { refusal: refusalOf(reply.failure) }), 422)
}

/** What was agreed with a service is asked for on a page of its own (`authorization.ts`), and nowhere else. */
const elsewhere: Press = (visit) => goOn(visit)

/** A service may know nothing more. */
const withdraw: Press = async (visit, { nonce }, service) => {
  const grant = await visit.session()
  if (!grant) return goOn(visit, visit.paths.account)
  const reply = await visit.calls.ask('DELETE', visit.routes.serviceById(service), {
    bearer: grant.accessToken,
    nonce,
  })
  return reply.ok || reply.failure.code === 'not_found'
    ? goOn(visit)
    : documentOf(visit, await accountOf(visit, { refusal: refusalOf(reply.failure) }), 422)
}

/** To another provider. */
const signInWith: Press = (visit, posted, provider) =>
  answer(visit, { ...posted, kind: 'federated-login', flow: '', at: '', answer: { provider } })

/** The link of another provider is undone; what opens the account besides is still there. */
const unlink: Press = async (visit, { nonce }, which) => {
  const grant = await visit.session()
  if (!grant) return goOn(visit, visit.paths.account)
  const path = visit.routes.identityById(encodeURIComponent(which))
  const reply = await visit.calls.ask('DELETE', path, { bearer: grant.accessToken, nonce })
  return reply.ok
    ? goOn(visit)
    : documentOf(visit, await accountOf(visit, { refusal: refusalOf(reply.failure) }), 422)
}

/** `dwn_…--html`: the file itself is the answer. */
const download: Press = async (visit, _, of) => {
  const [id = '', format] = of.split('--')
  const grant = await visit.session()
  const wanted = downloadFormats.find((one) => one === format)
  if (!grant || !wanted) return goOn(visit, visit.paths.account)
  return visit.calls.file(visit.routes.download(id, wanted), grant.accessToken)
}

const presses = {
  go,
  resend: asking('resend'),
  'more-time': asking('moreTime'),
  proceed(visit) {
    const back = returnOf(visit)
    setOwnCookie(visit.context, 'return', '')
    return goOn(visit, back)
  },
  async 'sign-out'(visit, { nonce }) {
    await visit.calls.ask('DELETE', visit.routes.session, { nonce })
    forgetPosition(visit)
    return goOn(visit)
  },
  'sign-in-with': signInWith,
  unlink,
  ask: async (visit, _, which) => documentOf(visit, await accountOf(visit, { asking: which })),
  end,
  keep: (visit) => goOn(visit),
  allow: elsewhere,
  decline: elsewhere,
  withdraw,
  download,
} satisfies Record<PressName, Press>

export const press = (
  visit: Visit,
  posted: Posted,
  { name, of }: NonNullable<Posted['press']>,
): Promise<Response> | Response => presses[name](visit, posted, of)
