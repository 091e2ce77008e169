/** The parameters of a request: each once, none longer than anybody needs. */
import { OAuthError } from './oauth-error.ts'

/** An empty parameter is one that was left out (RFC 6749 §3.1). */
export type Parameters = ReadonlyMap<string, string>

/** Characters, of one parameter: a signed assertion is the longest. */
const longest = 4096

const known = new Set([
  'acr_values',
  'claims',
  'client_assertion',
  'client_assertion_type',
  'client_id',
  'client_secret',
  'code',
  'code_challenge',
  'code_challenge_method',
  'code_verifier',
  'dpop_jkt',
  'grant_type',
  'id_token_hint',
  'max_age',
  'nonce',
  'post_logout_redirect_uri',
  'prompt',
  'redirect_uri',
  'registration',
  'request',
  'request_uri',
  'response_mode',
  'response_type',
  'scope',
  'state',
  'ui_locales',
])

export interface ReadParameters {
  readonly values: Parameters
  /** Names that came more than once, or too long: refused (RFC 6749 §3.1), once it is known where to say so. */
  readonly faulty: ReadonlySet<string>
}

/** What is not known is passed over (RFC 6749 §3.1), and `login_hint` with it: a page tells nobody who has an account. */
export function readParameters(sent: URLSearchParams): ReadParameters {
  const values = new Map<string, string>()
  const faulty = new Set<string>()
  for (const [name, value] of sent) {
    if (!known.has(name) || value === '') continue
    if (values.has(name) || value.length > longest) faulty.add(name)
    values.set(name, value)
  }
  return { values, faulty }
}

/** @throws OAuthError `invalid_request` */
export function requireSound({ values, faulty }: ReadParameters): Parameters {
  if (faulty.size > 0)
    throw new OAuthError('invalid_request', 'a parameter came more than once, or is too long')
  return values
}
