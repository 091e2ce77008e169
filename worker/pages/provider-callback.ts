/**
 * Where providers send citizens back to. It changes nothing, and does not ask who comes: cookies do not come along from
 * another site. It brings the answer to the page that the citizen came from, in the fragment; there the browser shows,
 * by cookie or key, that it is the one that went. Where no script runs, a press does.
 */
import { returnTo, returning, type ProviderReturn } from '../../contract/provider-return.ts'
import { responseParameters } from '../../contract/steps/authorize.ts'
import { AuthError } from '../auth-error.ts'
import type { Authorization } from '../flows/authorization.ts'
import type { FlowState } from '../flows/step.ts'
import { boundedText, longestBody } from '../http/body.ts'
import type { AppContext } from '../http/context.ts'
import { documentOf } from './document.ts'
import { openingOf } from './state.ts'
import { visitOf } from './visit.ts'

/** Characters of one parameter, as a step takes it. */
const longest = 2048

/** Parameters that came once, as RFC 6749 §3.1 wants them; of one that came twice, none. */
function answerIn(parameters: URLSearchParams): ProviderReturn['answer'] {
  const found = responseParameters.flatMap((name) => {
    const [value = '', ...others] = parameters.getAll(name)
    return value === '' || others.length > 0 || value.length > longest
      ? []
      : [[name, value] as const]
  })
  return Object.fromEntries(found)
}

interface Asked {
  readonly kind: ProviderReturn['kind']
  readonly flow: string
  readonly authorization: Authorization
}

/** The request that an answer is one to, of this very provider; whoever's browser it comes from. */
async function askedBy(
  context: AppContext,
  provider: string,
  { state = '' }: ProviderReturn['answer'],
): Promise<Asked | undefined> {
  const [, flow] = /^(flw_[\w-]{22})\.aut_[\w-]{22}$/.exec(state) ?? []
  if (flow === undefined) return undefined
  const { ports } = context.get('services')
  const [login, link] = await ports.batch(
    await ports.flows.find(returning[0], flow, []),
    await ports.flows.find(returning[1], flow, []),
  )
  const row = login ?? link
  const { authorization } = { ...(row?.state as Partial<FlowState> | undefined) }
  const isThis = authorization?.provider === provider && authorization.request.state === state
  const kind = login ? returning[0] : returning[1]
  return row?.alive && isThis ? { kind, flow, authorization } : undefined
}

/** Nobody asked for it, or so long ago that nobody waits for it: said where the citizen can sign in. */
function unasked(context: AppContext): Promise<Response> {
  const visit = visitOf(context, 'login', false)
  const screen = openingOf(visit, 'login')
  const refusal = { code: 'provider_refused' } as const
  return documentOf(visit, { is: 'step', kind: 'login', screen, refusal }, 400)
}

async function returned(context: AppContext, parameters: URLSearchParams): Promise<Response> {
  const provider = context.req.param('provider') ?? ''
  const { identityProviders = {} } = context.get('municipality').private
  if (!Object.hasOwn(identityProviders, provider)) throw new AuthError('not_found')
  const answer = answerIn(parameters)
  const asked = await askedBy(context, provider, answer)
  if (!asked) return unasked(context)
  const { kind, flow, authorization } = asked
  const { page, location } = authorization
  if (page !== undefined) return context.redirect(returnTo(page, { kind, flow, answer }), 303)
  const visit = visitOf(context, kind === 'link-identity' ? 'account' : 'login', false)
  const screen = { at: 'authorize', step: 'authorize', flow, view: { provider, location } } as const
  return documentOf(visit, { is: 'step', kind, screen, typed: answer })
}

export const returnedInAddress = (context: AppContext): Promise<Response> =>
  returned(context, new URL(context.req.url).searchParams)

/** Of providers that let the browser post a form, as Apple's does: from another site, and so without a cookie of ours. */
export const returnedInForm = async (context: AppContext): Promise<Response> =>
  returned(context, new URLSearchParams(await boundedText(context.req.raw, longestBody)))
