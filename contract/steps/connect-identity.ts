/** An identity that no account is known by: the citizen signs in as usual once, and it is linked; or registers. */
import * as v from 'valibot'
import type { Field } from '../fields/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ConnectIdentityConfig extends StepConfigBase {
  readonly step: 'connect-identity'
  /** Those of the sign-in. */
  readonly fields: readonly Field[]
}

export const connectIdentityView = v.strictObject({
  /** Id of the provider in the profile. */
  provider: v.string(),
  /** What the provider told, by the fields of the form that a registration opens with. */
  filled: v.record(v.string(), v.string()),
})

export type ConnectIdentityView = v.InferOutput<typeof connectIdentityView>

export const connectIdentity: StepContract<ConnectIdentityConfig, ConnectIdentityView> = {
  fields: (config) => config.fields,
  requires: [['identity']],
  establishes: () => ['password'],
}
