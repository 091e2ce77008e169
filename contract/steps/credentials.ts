/** Who is signing in, and their password: one screen, so that a password manager sees one form. */
import type { Field } from '../fields/index.ts'
import type { NoView, StepContract, StepUseBase } from './step.ts'

export interface CredentialsUse extends StepUseBase {
  readonly step: 'credentials'
  /** At least one `identifier` and a `password`. */
  readonly fields: readonly Field[]
}

export const credentials: StepContract<CredentialsUse, NoView> = {
  fields: (use) => use.fields,
  needs: [],
  gives: () => ['account', 'password'],
}
