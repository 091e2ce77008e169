/** Proof of control of a contact: a code that was sent there, or the link in the same message. */
import * as v from 'valibot'
import { channels } from '../channel.ts'
import type { StepContract, StepUseBase } from './step.ts'

export interface VerifyCodeUse extends StepUseBase {
  readonly step: 'verify-code'
  /** Digits of the code, 6 to 10. */
  readonly digits: number
}

/** What the code's screen is told. */
export const verifyCodeView = v.strictObject({
  channel: v.picklist(channels),
  /**
   * Where the message went. In full only when the citizen typed it in this flow; masked, or absent, otherwise:
   * nothing is told about an account before proof.
   */
  to: v.optional(v.string()),
  /** Seconds until another message may be asked for. */
  resendIn: v.number(),
  /** Seconds until the code stops working. */
  expiresIn: v.number(),
})

export type VerifyCodeView = v.InferOutput<typeof verifyCodeView>

export const verifyCode: StepContract<VerifyCodeUse, VerifyCodeView> = {
  fields: (use) => [{ kind: 'code', name: 'code', digits: use.digits }],
  needs: [],
  gives: () => ['contact'],
}
