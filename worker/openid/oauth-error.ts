/** How a service is told no: the standards' own codes, with what its developer is to look at. */

/**
 * Codes with the HTTP status that carries them where no redirect does. Closed: a code is added here or nowhere.
 *
 * @see RFC 6749 §4.1.2.1 and §5.2, RFC 6750 §3.1, RFC 9126 §2.3, RFC 9449 §5, RFC 9470 §3; OpenID Connect Core §3.1.2.6
 */
export const oauthErrorStatus = {
  invalid_request: 400,
  invalid_client: 401,
  invalid_grant: 400,
  invalid_scope: 400,
  unsupported_grant_type: 400,
  unsupported_response_type: 400,
  access_denied: 403,
  login_required: 403,
  consent_required: 403,
  unmet_authentication_requirements: 403,
  request_not_supported: 400,
  request_uri_not_supported: 400,
  registration_not_supported: 400,
  invalid_request_uri: 400,
  invalid_dpop_proof: 400,
  invalid_token: 401,
  server_error: 500,
  temporarily_unavailable: 503,
} as const

export type OAuthErrorCode = keyof typeof oauthErrorStatus

export class OAuthError extends Error {
  override readonly name = 'OAuthError'
  readonly code: OAuthErrorCode
  /** For the service's developer. Never holds anything that came with the request. */
  readonly description: string

  constructor(code: OAuthErrorCode, description: string) {
    super(code)
    this.code = code
    this.description = description
  }
}
