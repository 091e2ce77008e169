/** What signing in asks of another provider, and what comes back from it. */
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Locale } from '../../contract/locale.ts'

/** What a provider states about whoever has signed in there. */
export interface Identity {
  /** Id of the provider in the profile. */
  readonly provider: string
  /** With `subject` the only thing that an account is ever known by. */
  readonly issuer: string
  readonly subject: string
  /** As the provider told them, to be checked and completed; none of them proves anything by itself. */
  readonly givenName?: string
  readonly familyName?: string
  readonly email?: string
  /** The provider is the authority for this address, and says that it is the citizen's own. */
  readonly isEmailAuthoritative?: true
  /** A document that a national provider states. */
  readonly document?: Identifier
}

/** What is drawn before the citizen goes there, and held against what comes back. */
export interface AuthorizationRequest {
  readonly redirectUri: string
  /** Against CSRF, and by which the flow is found again. */
  readonly state: string
  /** Binds the ID token to this request. */
  readonly nonce: string
  /** RFC 7636; its SHA-256 goes along. */
  readonly codeVerifier: string
  readonly locale: Locale
}

/** What the provider has put into the address: RFC 6749 §4.1.2. */
export interface AuthorizationResponse {
  readonly code: string
  /** RFC 9207; empty where the provider sends none. */
  readonly iss: string
  /** Of Apple, at the first time alone: the name, as JSON. */
  readonly user: string
}

/** What a provider is asked with. */
export interface ProviderContext {
  /** @returns undefined where there is none of this name */
  secret(name: string): string | undefined
  /** Seconds since 1970. */
  now(): number
}

export interface IdentityProvider {
  /** Address of the provider's page. @throws ProviderError */
  authorizationUrl(request: AuthorizationRequest): Promise<string>
  /** Exchanges the code, once. @throws ProviderError for whatever cannot be trusted */
  identify(request: AuthorizationRequest, response: AuthorizationResponse): Promise<Identity>
}

/** One kind of provider: how it is made of what a profile says. */
export interface ProviderDefinition<Setting> {
  make(id: string, setting: Setting, context: ProviderContext): IdentityProvider
  /** `iss` of what it states: two of one profile differ in it, so that none can be taken for the other. */
  issuer(setting: Setting): string
  /** Origins of the pages that a browser is sent to. */
  origins(setting: Setting): readonly string[]
  /** Answers by a form that the browser posts, instead of an address. */
  readonly answersByForm?: true
}

/** Why a provider was of no use. Ours, and none of them quotes what the provider said. */
export type ProviderFault =
  /** It is down, slow, or answers what no provider answers: the citizen may try again. */
  | 'unreachable'
  | 'timeout'
  | 'redirects'
  | 'too_large'
  | 'unreadable'
  | 'answered_error'
  /** The profile or the secret is wrong: the operator must do something. */
  | 'misconfigured'
  | 'client_refused'
  /** What came back cannot be trusted, or not any more. */
  | 'state_mismatch'
  | 'issuer_mismatch'
  | 'code_refused'
  | 'token_invalid'
  | 'nonce_mismatch'
  | 'subject_missing'

/** The faults after which trying again may help: the rest is refused. */
const passing: ReadonlySet<ProviderFault> = new Set([
  'unreachable',
  'timeout',
  'redirects',
  'too_large',
  'unreadable',
  'answered_error',
  'misconfigured',
  'client_refused',
])

export class ProviderError extends Error {
  override readonly name = 'ProviderError'
  readonly fault: ProviderFault

  constructor(fault: ProviderFault, options?: ErrorOptions) {
    super(fault, options)
    this.fault = fault
  }

  /** The provider did not do its part: the operator hears of it. */
  get isOfProvider(): boolean {
    return passing.has(this.fault)
  }
}
