/** Reads what a service asks when it sends a citizen: a code, by PKCE, for an address of its own. Nothing else is offered. */
import type { Level } from '../../contract/level.ts'
import { toldWith, type ClaimName } from '../../contract/account-claims.ts'
import { claimsOfScopes, scopes } from './claims.ts'
import { readClaims } from './claims-parameter.ts'
import { weakestIn } from './level.ts'
import { OAuthError } from './oauth-error.ts'
import type { Parameters } from './parameters.ts'
import { isPushed } from './pushed-requests.ts'
import type { Service } from './service.ts'

const prompts = ['none', 'login', 'consent', 'select_account'] as const

export type Prompt = (typeof prompts)[number]

export interface AuthorizationRequest {
  readonly redirectUri: string
  readonly scope: string
  /** Among those that the service is registered for. */
  readonly userinfo: readonly ClaimName[]
  readonly idToken: readonly ClaimName[]
  readonly nonce?: string
  readonly challenge: string
  readonly jkt?: string
  readonly prompt: readonly Prompt[]
  /** Seconds since the citizen must have signed in. */
  readonly maxAge?: number
  /** The least level: the service's own, or a higher one that the request makes a must. */
  readonly level: Level
  /** Whether a second factor is to be shown: a must, a wish that whoever has none need not meet, or nothing. */
  readonly factor: 'must' | 'wish' | undefined
  readonly subject?: string
  /** An ID token of the citizen who is expected, as it came. */
  readonly hint?: string
}

/**
 * Where an answer may be sent, even one that refuses: an address of the service's, letter by letter. Undefined where there
 * is none: then nobody is sent anywhere (RFC 9700 §4.1.1, §4.11).
 */
export function redirectUriOf(parameters: Parameters, { redirects }: Service): string | undefined {
  const asked = parameters.get('redirect_uri')
  return redirects.find((one) => one === asked)
}

const invalid = (description: string) => new OAuthError('invalid_request', description)

function promptOf(text: string | undefined): readonly Prompt[] {
  const asked = text?.split(' ').filter(Boolean) ?? []
  const known = prompts.filter((one) => asked.includes(one))
  if (asked.some((one) => !(prompts as readonly string[]).includes(one)))
    throw invalid('prompt has a value that is not known')
  if (known.includes('none') && known.length > 1) throw invalid('prompt=none stands alone')
  return known
}

function maxAgeOf(text: string | undefined): number | undefined {
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw invalid('max_age is no number of seconds')
  return Number(text)
}

function challengeOf(parameters: Parameters): string {
  const challenge = parameters.get('code_challenge')
  if (challenge === undefined) throw invalid('PKCE is required: code_challenge is missing')
  if (parameters.get('code_challenge_method') !== 'S256')
    throw invalid('code_challenge_method must be S256')
  if (!/^[\w-]{43}$/.test(challenge)) throw invalid('code_challenge is no SHA-256 in base64url')
  return challenge
}

/** What is not offered is refused by its own name (OpenID Connect Core §6.1, §7.2.1). */
function refuseUnsupported(parameters: Parameters): void {
  if (parameters.has('request'))
    throw new OAuthError('request_not_supported', 'push the request instead (RFC 9126)')
  const uri = parameters.get('request_uri')
  if (uri !== undefined && isPushed(uri))
    throw new OAuthError('invalid_request_uri', 'no request of this name was pushed')
  if (uri !== undefined) throw new OAuthError('request_uri_not_supported', 'no address is fetched')
  if (parameters.has('registration'))
    throw new OAuthError('registration_not_supported', 'services are registered by the city')
  const type = parameters.get('response_type')
  if (type === undefined) throw invalid('response_type is missing')
  if (type !== 'code') throw new OAuthError('unsupported_response_type', 'response_type is code')
  if ((parameters.get('response_mode') ?? 'query') !== 'query')
    throw invalid('response_mode is query')
}

/** What is wished for in `acr_values` binds nobody (OpenID Connect Core §3.1.2.1); a claim that is essential does. */
function factorOf(isMust: boolean, wishes: string | undefined): AuthorizationRequest['factor'] {
  if (isMust) return 'must'
  return weakestIn(wishes?.split(' ') ?? [])?.factor ? 'wish' : undefined
}

const longestNonce = 256
const longestState = 512

/** @throws OAuthError, to be told at the service's own address */
export function readAuthorizationRequest(
  parameters: Parameters,
  service: Service,
  redirectUri: string,
): AuthorizationRequest {
  refuseUnsupported(parameters)
  const asked = parameters.get('scope')?.split(' ').filter(Boolean) ?? []
  if (!asked.includes('openid')) throw new OAuthError('invalid_scope', 'scope must have openid')
  const nonce = parameters.get('nonce')
  if ((nonce?.length ?? 0) > longestNonce) throw invalid('nonce is too long')
  if ((parameters.get('state')?.length ?? 0) > longestState) throw invalid('state is too long')
  const jkt = parameters.get('dpop_jkt')
  if (jkt !== undefined && !/^[\w-]{43}$/.test(jkt)) throw invalid('dpop_jkt is no thumbprint')
  const byName = readClaims(parameters.get('claims'))
  const registered = (name: ClaimName) => (toldWith[name] ?? name) in service.claims
  const maxAge = maxAgeOf(parameters.get('max_age'))
  const hint = parameters.get('id_token_hint')
  const { least } = byName
  return {
    redirectUri,
    scope: scopes.filter((one) => asked.includes(one)).join(' '),
    userinfo: [...new Set([...claimsOfScopes(asked), ...byName.userinfo])].filter(registered),
    idToken: byName.idToken.filter(registered),
    challenge: challengeOf(parameters),
    prompt: promptOf(parameters.get('prompt')),
    level: least && least.level > service.level ? least.level : service.level,
    factor: factorOf(
      service.factor === true || least?.factor === true,
      parameters.get('acr_values'),
    ),
    ...(nonce !== undefined && { nonce }),
    ...(jkt !== undefined && { jkt }),
    ...(maxAge !== undefined && { maxAge }),
    ...(byName.subject !== undefined && { subject: byName.subject }),
    ...(hint !== undefined && { hint }),
  }
}

/** What the citizen is asked about: what is told with another is not asked for by itself. */
export const askedFor = ({
  userinfo,
  idToken,
}: Pick<AuthorizationRequest, 'userinfo' | 'idToken'>): readonly ClaimName[] => [
  ...new Set([...userinfo, ...idToken].map((name) => toldWith[name] ?? name)),
]
