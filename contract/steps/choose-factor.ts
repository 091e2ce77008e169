/** Which second factor the citizen turns on. */
import * as v from 'valibot'
import { enrolledNames } from '../factors/index.ts'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ChooseFactorConfig extends StepConfigBase {
  readonly step: 'choose-factor'
}

export const chooseFactorView = v.strictObject({
  /** Those that the account has not and could have, the recommended one first; at least one. */
  offered: v.array(
    v.strictObject({
      factor: v.picklist(enrolledNames),
      /** Where its codes will go, in full: it is the citizen's own. Absent where none is sent. */
      to: v.optional(v.string()),
    }),
  ),
  /** The city asks for one, and without it nobody goes on. */
  isRequired: v.boolean(),
})

export type ChooseFactorView = v.InferOutput<typeof chooseFactorView>

export const chooseFactor: StepContract<ChooseFactorConfig, ChooseFactorView> = {
  fields(_config, { offered }) {
    const [first, ...others] = offered.map(({ factor }) => factor)
    return first === undefined
      ? []
      : [{ kind: 'choice', name: 'factor', options: [first, ...others], chosen: first }]
  },
  requires: [['password']],
  establishes: () => [],
}
