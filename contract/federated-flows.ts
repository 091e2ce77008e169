/** The flows of a municipality where citizens sign in with other providers: made of the steps of its own sign-in. */
import type { FlowSteps } from './profile.ts'

/**
 * @param login the city's own: what it asks of whoever has proven a password, it asks of these, too
 * @param providers ids of the profile's `identityProviders`, in the order of their buttons
 */
export function federatedFlows(
  login: FlowSteps,
  providers: readonly [string, ...string[]],
): { readonly 'federated-login': FlowSteps; readonly 'link-identity': FlowSteps } {
  const [first, ...further] = login
  const fields = first.step === 'credentials' ? first.fields : []
  return {
    'federated-login': [
      { id: 'provider', step: 'choose-provider', providers },
      { id: 'authorize', step: 'authorize' },
      { id: 'connect', step: 'connect-identity', fields, when: 'identity_unlinked' },
      ...further,
    ],
    'link-identity': [
      { id: 'provider', step: 'link-identity', providers },
      ...further.filter(({ when }) => when === 'factor_due' || when === 'factor_by_message'),
      { id: 'authorize', step: 'authorize' },
    ],
  }
}
