/**
 * Decides what becomes of a citizen whom a service has sent: two journeys to the database where all is well, one to know,
 * one to write the code down. Draws nothing and knows no HTTP.
 */
import type { AccountView } from '../../contract/account.ts'
import type { ClaimName } from '../../contract/account-claims.ts'
import { levelOf, type Level } from '../../contract/level.ts'
import { answerAt } from './answer-at.ts'
import {
  askedFor,
  readAuthorizationRequest,
  redirectUriOf,
  type AuthorizationRequest,
} from './authorization-request.ts'
import { readBegun, writeBegun, type Begun } from './begun.ts'
import type { Consent } from './consent-store.ts'
import { readHint } from './id-token.ts'
import { issueCode, type Signed } from './issue-code.ts'
import { showsFactor } from './level.ts'
import { OAuthError } from './oauth-error.ts'
import { requireSound, type Parameters, type ReadParameters } from './parameters.ts'
import type { Provider } from './provider.ts'
import { nameIn } from './pushed-requests.ts'
import type { Service } from './service.ts'

export type AuthorizationAnswer =
  /** Nobody is sent anywhere: it is not known to whom. */
  | { readonly is: 'refused'; readonly error: OAuthError }
  | { readonly is: 'redirect'; readonly to: string; readonly service: Service }
  /** The citizen signs in first, and comes back with what was begun. */
  | { readonly is: 'sign-in'; readonly begun: string; readonly service: Service }
  | {
      readonly is: 'consent'
      readonly service: Service
      readonly claims: readonly ClaimName[]
      readonly account: AccountView
      readonly proof: string
    }
  | {
      readonly is: 'level'
      readonly service: Service
      readonly has: Level
      readonly wanted: Level
      readonly account: AccountView
      readonly proof: string
    }
  /** The service asks for a second factor, and the account has none. */
  | {
      readonly is: 'factor'
      readonly service: Service
      readonly account: AccountView
      readonly proof: string
    }
  /** The citizen shows a second factor first, or turns one on, and comes back. */
  | { readonly is: 'account-flow'; readonly kind: 'step-up' | 'add-factor' }

/** Who asks: the session that the browser's cookie names, and what the citizen has said on the page before. */
export interface Asking {
  readonly parameters: ReadParameters
  /** As it was asked, to bind an answer to it. */
  readonly address: string
  readonly begun: string | null
  readonly session: { readonly session: string; readonly generation: number } | null
  readonly said?: { readonly allows: boolean; readonly proof: string }
}

interface Known {
  readonly service: Service
  readonly request: AuthorizationRequest
  readonly signed: Signed | null
  readonly consent: Consent | null
  readonly begun: Begun | undefined
  readonly pushed: string | undefined
  readonly hasFactor: boolean
}

export async function authorize(provider: Provider, asking: Asking): Promise<AuthorizationAnswer> {
  const { values, faulty } = asking.parameters
  const clientId = values.get('client_id')
  if (
    clientId === undefined ||
    ['client_id', 'redirect_uri', 'request_uri'].some((name) => faulty.has(name))
  )
    return refused('invalid_request', 'client_id is missing, or an address came twice')
  const pushed = nameIn(values.get('request_uri') ?? '')
  const { session } = asking
  const [service, standing, found, consent, hasFactor, left] = await provider.database.batch(
    provider.services.find(clientId),
    provider.sessions.standing(session?.session ?? '', session?.generation ?? 0),
    provider.accounts.findBySession(session?.session ?? ''),
    provider.consents.findBySession(session?.session ?? '', clientId),
    provider.factors.hasFactorBySession(session?.session ?? ''),
    await provider.pushed.find(pushed ?? ''),
  )
  if (!service) return refused('invalid_client', 'there is no service of this client_id')
  if (pushed !== undefined && left?.service !== service.id)
    return refused('invalid_request_uri', 'it was used, is too old, or is not of this service')
  const parameters = left?.parameters ?? values
  const redirectUri = redirectUriOf(parameters, service)
  if (redirectUri === undefined)
    return refused('invalid_request', 'redirect_uri is none of the addresses of the service')
  const signed =
    session && standing && found?.status === 'active'
      ? { ...standing, id: session.session, found }
      : null
  try {
    if (!left) requireSound(asking.parameters)
    const request = readAuthorizationRequest(parameters, service, redirectUri)
    const begun = await readBegun(provider.names, asking.begun, provider.now())
    const known = { service, request, signed, consent, begun, pushed, hasFactor }
    return await decide(provider, asking, parameters, known)
  } catch (error) {
    if (!(error instanceof OAuthError)) throw error
    return { is: 'redirect', service, to: refusalAt(provider, redirectUri, parameters, error) }
  }
}

const refused = (code: OAuthError['code'], description: string): AuthorizationAnswer => ({
  is: 'refused',
  error: new OAuthError(code, description),
})

const refusalAt = (
  { issuer }: Provider,
  redirectUri: string,
  parameters: Parameters,
  { code, description }: OAuthError,
) =>
  answerAt(redirectUri, {
    error: code,
    error_description: description,
    state: parameters.get('state'),
    iss: issuer,
  })

/** Whether the citizen has signed in since the service wanted it. */
function isFresh({ request, begun }: Known, signed: Signed, now: number): boolean {
  if (begun && begun.session !== signed.id && signed.createdAt >= begun.at) return true
  const { prompt, maxAge } = request
  if (prompt.includes('login') || prompt.includes('select_account')) return false
  return maxAge === undefined || now - signed.createdAt <= maxAge
}

async function isExpected(provider: Provider, { service, request, consent }: Known) {
  const { subject, hint } = request
  if (subject !== undefined && subject !== consent?.subject) return false
  if (hint === undefined) return true
  const hinted = await readHint(provider.keys.signing, provider.issuer, hint, provider.now())
  if (hinted?.service !== service.id)
    throw new OAuthError('invalid_request', 'id_token_hint is no ID token of this service')
  return hinted.subject === consent?.subject
}

/**
 * What becomes of a citizen whose session has shown no second factor, where the service wants one (RFC 9470 §5).
 *
 * @returns `offer` where the account has none and is to be asked whether it wants one; undefined where all is well
 */
function stepUp(
  { municipality }: Provider,
  { request, hasFactor }: Known,
  { methods }: Signed,
  said: Asking['said'],
): 'step-up' | 'add-factor' | 'offer' | undefined {
  const { factor, prompt } = request
  const { factors: cityHasFactors } = municipality.public
  if (factor === undefined || showsFactor(methods)) return undefined
  if (factor === 'wish' && !(cityHasFactors && hasFactor)) return undefined
  if (!cityHasFactors || said?.allows === false)
    throw new OAuthError('unmet_authentication_requirements', 'no second factor was shown')
  if (prompt.includes('none'))
    throw new OAuthError('login_required', 'a second factor is to be shown first')
  if (hasFactor) return 'step-up'
  return said ? 'add-factor' : 'offer'
}

async function decide(
  provider: Provider,
  asking: Asking,
  parameters: Parameters,
  known: Known,
): Promise<AuthorizationAnswer> {
  const { service, request, signed, consent, begun } = known
  const isSilent = request.prompt.includes('none')
  const expected = await isExpected(provider, known)
  if (!signed || !isFresh(known, signed, provider.now()) || (!expected && !begun && !isSilent)) {
    if (isSilent) throw new OAuthError('login_required', 'nobody is signed in, or not lately')
    const stamp = { at: provider.now(), session: signed?.id ?? '' }
    return { is: 'sign-in', service, begun: await writeBegun(provider.names, stamp) }
  }
  if (!expected) throw new OAuthError('login_required', 'another citizen is signed in')

  const asks = { service, account: signed.found.view }
  const proof = await provider.names.consentProof(signed.id, asking.address)
  const said = asking.said?.proof === proof ? asking.said : undefined
  const has = levelOf(signed.found.identifiers)
  if (has < request.level) {
    if (isSilent || said)
      throw new OAuthError('unmet_authentication_requirements', 'the account has not proven enough')
    return { is: 'level', ...asks, has, wanted: request.level, proof }
  }

  const stepsUp = stepUp(provider, known, signed, said)
  if (stepsUp === 'offer') return { is: 'factor', ...asks, proof }
  if (stepsUp) return { is: 'account-flow', kind: stepsUp }

  const claims = askedFor(request)
  if (said && !said.allows) throw new OAuthError('access_denied', 'the citizen has declined')
  const isLet = consent?.isGiven && claims.every((one) => consent.claims.includes(one))
  if (!said && (!isLet || request.prompt.includes('consent'))) {
    if (isSilent) throw new OAuthError('consent_required', 'the citizen has not agreed yet')
    return { is: 'consent', ...asks, claims, proof }
  }

  const code = await issueCode(provider, { ...known, signed }, isLet && !said ? undefined : claims)
  const state = parameters.get('state')
  return {
    is: 'redirect',
    service,
    to: answerAt(request.redirectUri, { code, state, iss: provider.issuer }),
  }
}
