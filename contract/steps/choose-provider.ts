/** With which other provider the citizen signs in. The buttons under the city's own form answer it. */
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface ChooseProviderConfig extends StepConfigBase {
  readonly step: 'choose-provider'
  /** Ids of the profile's `identityProviders`, in the order of their buttons. */
  readonly providers: readonly [string, ...string[]]
}

export const chooseProvider: StepContract<ChooseProviderConfig, NoView> = {
  fields: ({ providers }) => [
    { kind: 'choice', name: 'provider', options: providers },
    // Where the citizen is, and comes back to; the Worker's own page when empty.
    { kind: 'parameter', name: 'page', optional: true },
  ],
  requires: [],
  establishes: () => [],
}
