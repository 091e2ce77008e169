/** The citizen's own data, as the municipality asks for it; the password too, where it is chosen here. */
import type { Field } from '../fields/index.ts'
import type { NoView, Proof, StepContract, StepUseBase } from './step.ts'

export interface DetailsUse extends StepUseBase {
  readonly step: 'details'
  readonly fields: readonly Field[]
}

export const details: StepContract<DetailsUse, NoView> = {
  fields: (use) => use.fields,
  needs: [],
  gives(use) {
    const given: Proof[] = []
    if (use.fields.some(({ kind }) => kind === 'email')) given.push('person')
    if (use.fields.some(({ kind }) => kind === 'new-password')) given.push('new-password')
    return given
  },
}
