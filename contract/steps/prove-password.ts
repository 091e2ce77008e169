/** The password of this registration once more, when its link was opened in another browser. */
import * as v from 'valibot'
import type { StepContract, StepConfigBase } from './step.ts'

export interface ProvePasswordConfig extends StepConfigBase {
  readonly step: 'prove-password'
}

/** The data of the screen that asks for the chosen password. */
export const provePasswordView = v.strictObject({
  /** The address that the link proved. */
  username: v.string(),
})

export type ProvePasswordView = v.InferOutput<typeof provePasswordView>

export const provePassword: StepContract<ProvePasswordConfig, ProvePasswordView> = {
  fields: () => [{ kind: 'password', name: 'password' }],
  requires: [['contact'], ['new-password']],
  establishes: () => ['same-person'],
}
