/** Why an answer differs from the other provider's: the paragraph that decides. */

interface Reason {
  readonly of: RegExp
  readonly why: string
}

const reasons: readonly Reason[] = [
  {
    of: /redirect_uri: (?:left out|empty)/,
    why: 'OpenID Connect Core §3.1.2.1: `redirect_uri` is required',
  },
  {
    of: /redirect_uri: twice/,
    why: 'RFC 6749 §3.1: no parameter twice; RFC 9700 §4.11: nobody is sent where it is not certain',
  },
  {
    of: /response_mode: /,
    why: 'OAuth 2.0 Multiple Response Types §2.1: offered is `query` alone, and Discovery says so',
  },
  {
    of: /scope: .*invalid_scope/,
    why: 'RFC 6749 §3.3: without a scope that it can serve, a request fails with `invalid_scope`',
  },
  {
    of: /code_challenge: a × (?:44|128)/,
    why: 'RFC 7636 §4.2: by S256 it is 43 characters',
  },
  {
    of: /prompt: select_account/,
    why: 'OpenID Connect Core §3.1.2.1 defines it; here it asks to sign in anew',
  },
  {
    of: /max_age: 1e3/,
    why: 'OpenID Connect Core §3.1.2.1: a number of seconds, which is written in digits',
  },
  {
    of: /claims: \{\}/,
    why: 'OpenID Connect Core §5.5: both members may be left out',
  },
  {
    of: /dpop_jkt: short/,
    why: 'RFC 9449 §10: a thumbprint by SHA-256, which is 43 characters',
  },
  {
    of: /token, grant_type: refresh_token/,
    why: 'RFC 6749 §5.2: no refresh token is given here, so the grant is not supported',
  },
  {
    of: /^(?:token|par), (?:no credentials|no colon|another client_id|an assertion)/,
    why: 'RFC 6749 §5.2: who is not proven, or not at all, is an `invalid_client`',
  },
  {
    of: /^par, request_uri: /,
    why: 'RFC 9126 §2.1: a pushed request has none; the request is malformed',
  },
]

const claimReasons: readonly Reason[] = [
  {
    of: /`(?:acr|amr)`/,
    why: 'OpenID Connect Core §2: optional; always here, for a service decides by them',
  },
  {
    of: /`auth_time`/,
    why: 'OpenID Connect Core §2: a must with `max_age` or where it is essential, else optional; always here',
  },
  {
    of: /unmet_authentication_requirements/,
    why: 'OpenID Connect Core §5.5.1.1: an essential `acr` that cannot be met is a failed sign-in',
  },
  { of: /`at_hash`/, why: 'OpenID Connect Core §3.1.3.6: optional in the code flow' },
  {
    of: /`sid`/,
    why: 'Back-Channel Logout §2.1: where `backchannel_logout_session_supported`, in ID tokens, too',
  },
]

export const claimReasonFor = (what: string, ours: string, theirs: string): string | undefined =>
  claimReasons.find(({ of }) => of.test(`${what} | ${ours} | ${theirs}`))?.why

export const reasonFor = (label: string, ours: string, theirs: string): string | undefined =>
  reasons.find(({ of }) => of.test(`${label} | ${ours} | ${theirs}`))?.why
