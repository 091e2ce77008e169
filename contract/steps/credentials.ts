/** Who is signing in, and their password: one screen, so that a password manager sees one form. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepConfigBase } from './step.ts'

export interface CredentialsConfig extends StepConfigBase {
  readonly step: 'credentials'
  /** At least one `identifier` and a `password`. */
  readonly fields: readonly Field[]
}

export const credentials: StepContract<CredentialsConfig, NoView> = {
  fields: (config) => config.fields,
  requires: [],
  establishes: () => ['account', 'password'],
}
