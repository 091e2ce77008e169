/** What a second factor is to the step that asks for it. */
import type { FieldValues } from '../../../contract/fields/index.ts'
import type { Effects, StepContext } from '../step.ts'

export interface FactorProof {
  /**
   * Judges what was typed, or has a code sent, which the next step takes.
   *
   * @throws AuthError `wrong_code`, and when there are no tries left
   */
  prove(context: StepContext<'second-factor'>, values: FieldValues): Promise<Effects>
}
