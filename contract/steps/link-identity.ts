/** Which other provider a citizen who is signed in wants to sign in with from now on, with a proof of now. */
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface LinkIdentityConfig extends StepConfigBase {
  readonly step: 'link-identity'
  /** As in `choose-provider`. */
  readonly providers: readonly [string, ...string[]]
}

export const linkIdentity: StepContract<LinkIdentityConfig, NoView> = {
  fields: ({ providers }) => [
    { kind: 'choice', name: 'provider', options: providers },
    { kind: 'password', name: 'password' },
    { kind: 'parameter', name: 'page', optional: true },
  ],
  requires: [],
  establishes: () => ['account', 'password'],
}
