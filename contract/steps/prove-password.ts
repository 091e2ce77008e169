/** The password of this registration once more, when its link was opened in another browser. */
import * as v from 'valibot'
import type { StepContract, StepUseBase } from './step.ts'

export interface ProvePasswordUse extends StepUseBase {
  readonly step: 'prove-password'
}

/** What the screen that asks for the chosen password is told. */
export const provePasswordView = v.strictObject({
  /** The address that the link proved. */
  username: v.string(),
})

export type ProvePasswordView = v.InferOutput<typeof provePasswordView>

export const provePassword: StepContract<ProvePasswordUse, ProvePasswordView> = {
  fields: () => [{ kind: 'password', name: 'password' }],
  needs: [['contact'], ['new-password']],
  gives: () => ['same-person'],
}
