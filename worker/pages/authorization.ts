/** What a citizen sees whom a service has sent: a sign-in, a question, or nothing at all on the way back. */
import { toldWith, type ClaimName } from '../../contract/account-claims.ts'
import { inLocale, matchLocale } from '../../contract/locale.ts'
import type { AskedClaim } from '../../contract/own-page.ts'
import type { AppContext } from '../http/context.ts'
import { cookieOf, setOwnCookie } from '../http/cookies.ts'
import { authorize, type Asking, type AuthorizationAnswer } from '../openid/authorize.ts'
import { begunName } from '../openid/begun.ts'
import { oauthErrorStatus } from '../openid/oauth-error.ts'
import { readParameters } from '../openid/parameters.ts'
import { toldClaims } from '../openid/told-claims.ts'
import { documentOf, type Around } from './document.ts'
import { askAgain, comesFromElsewhere, leave } from './leave.ts'
import { keepPosition, visitOf, type Visit } from './visit.ts'

type Is<What extends AuthorizationAnswer['is']> = Extract<AuthorizationAnswer, { is: What }>

/** As the citizen has chosen, else as the service wants it, else the city's own. */
function visitFor(context: AppContext, uiLocales: string | undefined): Visit {
  const visit = visitOf(context, 'login', false)
  const isChosen =
    context.req.query('lang') !== undefined || cookieOf(context, 'language') !== undefined
  const wanted = matchLocale(uiLocales?.split(' ') ?? [], visit.profile.locales)
  return wanted && !isChosen ? visitOf(context, 'login', false, wanted) : visit
}

/** @param search the query of the address, or of the page that the citizen has answered on */
export async function authorization(
  context: AppContext,
  search: string,
  said?: Asking['said'],
): Promise<Response> {
  const sent = new URLSearchParams(search)
  const parameters = readParameters(sent)
  const visit = visitFor(context, parameters.values.get('ui_locales'))
  const address = `${visit.routes.authorize}?${search}`
  if (comesFromElsewhere(context)) return askAgain(visit, address)
  const { openid, sessions } = context.get('services')
  const answer = await authorize(openid, {
    parameters,
    address: search,
    begun: sent.get(begunName),
    session: await sessions.named(cookieOf(context, 'session') ?? ''),
    ...(said && { said }),
  })
  return show(visit, answer, search)
}

function show(visit: Visit, answer: AuthorizationAnswer, search: string) {
  switch (answer.is) {
    case 'refused': {
      const { code } = answer.error
      const status = oauthErrorStatus[code] === 400 ? 400 : 403
      return documentOf(visit, { is: 'unanswerable', code }, status)
    }
    case 'redirect':
      return leave(visit, answer.to, answer.service.name)
    case 'sign-in':
      return signIn(visit, answer, search)
    case 'consent': {
      const { service, account } = answer
      const claims = answer.claims.map((claim) => asked(visit, answer, claim))
      const shown = { is: 'consent', service: service.name, claims, account } as const
      return documentOf(visit, shown, 200, around(visit, answer, search))
    }
    case 'account-flow': {
      const { paths } = visit
      keepPosition(visit, { kind: answer.kind, flow: '', note: '' })
      return sendAway(visit, search, paths.account)
    }
    case 'factor': {
      const shown = { is: 'factor', service: answer.service.name } as const
      return documentOf(visit, shown, 200, around(visit, answer, search))
    }
    case 'level': {
      const shown = { is: 'level', service: answer.service.name, wanted: answer.wanted } as const
      return documentOf(visit, shown, 200, around(visit, answer, search))
    }
  }
}

const around = (
  { routes }: Visit,
  { proof }: Is<'consent' | 'factor' | 'level'>,
  request: string,
): Around => ({
  onService: { action: routes.consent, request, proof },
  here: `${routes.authorize}?${request}`,
})

/** What it would be told is shown, so that nobody has to guess. */
function asked(visit: Visit, { service, account }: Is<'consent'>, claim: ClaimName): AskedClaim {
  const { openid } = visit.context.get('services')
  const purpose = inLocale(service.claims[claim] ?? {}, visit.locale)
  const value = toldClaims(openid, account, [claim], [toldWith[claim] ?? claim])[claim]
  const shown = isAddress(value) ? value.formatted : value
  return {
    claim,
    ...(purpose !== undefined && { purpose }),
    ...((typeof shown === 'string' || typeof shown === 'boolean') && { value: shown }),
  }
}

const isAddress = (value: unknown): value is { readonly formatted: unknown } =>
  typeof value === 'object' && value !== null && 'formatted' in value

function signIn(visit: Visit, { begun }: Is<'sign-in'>, search: string) {
  const back = new URLSearchParams(search)
  back.set(begunName, begun)
  return sendAway(visit, back.toString(), visit.paths.login)
}

/** Where the citizen comes back to is kept by the browser, as from any page of the city's. */
function sendAway(visit: Visit, search: string, to: string) {
  const { context, routes } = visit
  const kept = encodeURIComponent(`${routes.authorize}?${search}`)
  if (kept.length > longestKept) return documentOf(visit, { is: 'unanswerable' }, 400)
  setOwnCookie(context, 'return', kept)
  return context.redirect(to, 303)
}

/** Characters, as the cookie's shape has it: a longer request is pushed (RFC 9126). */
const longestKept = 3072
