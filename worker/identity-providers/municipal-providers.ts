/** The providers of one municipality. What goes wrong with them becomes a code for the citizen, and a word to the operator. */
import { AuthError } from '../auth-error.ts'
import { equal, sha256 } from '../crypto/digest.ts'
import type { Database, Statement } from '../db/database.ts'
import { log } from '../log.ts'
import { failuresOf } from './failures.ts'
import { providerOf, type IdentityProviderSetting } from './index.ts'
import {
  ProviderError,
  type AuthorizationRequest,
  type AuthorizationResponse,
  type Identity,
  type IdentityProvider,
  type ProviderContext,
} from './provider.ts'

/** All that came back, as far as anything is read of it. */
export interface Returned extends AuthorizationResponse {
  readonly state: string
  /** RFC 6749 §4.1.2.1; empty where there is none. */
  readonly error: string
}

export interface IdentityProviders {
  /** @throws AuthError `provider_unavailable` */
  authorizationUrl(provider: string, request: AuthorizationRequest): Promise<string>
  /** Whether an answer is one to this very request. @throws AuthError `provider_refused` */
  requireState(provider: string, request: AuthorizationRequest, state: string): Promise<void>
  /**
   * Who has signed in there.
   *
   * @throws AuthError `provider_declined`, `provider_refused`, `provider_unavailable`
   */
  identify(provider: string, request: AuthorizationRequest, returned: Returned): Promise<Identity>
  /** To be committed with what the provider has brought about: it does its part again. */
  recovered(provider: string): Statement
}

/** The citizen said no, or went away: RFC 6749 §4.1.2.1, OpenID Connect Core §3.1.2.6, Apple. */
const declined = new Set([
  'access_denied',
  'user_cancelled_authorize',
  'user_cancelled_login',
  'interaction_required',
  'login_required',
  'consent_required',
  'account_selection_required',
])

const passing = new Set(['server_error', 'temporarily_unavailable'])

export function municipalProviders(
  db: Database,
  municipality: string,
  settings: Readonly<Record<string, IdentityProviderSetting>>,
  context: ProviderContext,
): IdentityProviders {
  const failures = failuresOf(db, municipality)

  /** @throws AuthError always; the fault of a provider is written down, and what a citizen brought along is not */
  async function refused(provider: string, cause: unknown): Promise<never> {
    if (!(cause instanceof ProviderError)) throw cause
    const { fault, isOfProvider } = cause
    const alert = fault === 'misconfigured' || fault === 'client_refused'
    log('identity_provider_failed', {
      municipality,
      provider,
      reason: fault,
      ...(alert && { alert }),
    })
    if (isOfProvider) await db.batch(failures.failed(provider, fault))
    throw new AuthError(isOfProvider ? 'provider_unavailable' : 'provider_refused', { cause })
  }

  async function asking<T>(
    provider: string,
    ask: (one: IdentityProvider) => Promise<T>,
  ): Promise<T> {
    const setting = settings[provider]
    if (!setting) return refused(provider, new ProviderError('misconfigured'))
    try {
      return await ask(providerOf(provider, setting, context))
    } catch (cause) {
      return refused(provider, cause)
    }
  }

  return {
    authorizationUrl: (provider, request) =>
      asking(provider, (one) => one.authorizationUrl(request)),

    async requireState(provider, request, state) {
      if (!equal(await sha256(state), await sha256(request.state)))
        await refused(provider, new ProviderError('state_mismatch'))
    },

    async identify(provider, request, { error, ...response }) {
      if (declined.has(error)) throw new AuthError('provider_declined')
      if (passing.has(error)) return refused(provider, new ProviderError('answered_error'))
      if (error !== '') return refused(provider, new ProviderError('misconfigured'))
      if (response.code === '') return refused(provider, new ProviderError('code_refused'))
      return asking(provider, (one) => one.identify(request, response))
    },

    recovered: failures.recovered,
  }
}
