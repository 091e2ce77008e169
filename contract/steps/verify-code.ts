/** Proof of control of a contact: a code that was sent there, or the link in the same message. */
import * as v from 'valibot'
import { channels } from '../channel.ts'
import type { IdentifierField } from '../fields/identifier.ts'
import type { Seconds } from '../units.ts'
import type { StepContract, StepConfigBase } from './step.ts'

/**
 * The proof that an e-mail carries. An SMS always carries a code.
 *
 * - `either`: a code, and a link that proves by itself
 * - `link`: a link alone
 * - `code`: a code alone
 * - `code-behind-link`: a code, and a link to the page where it is typed
 */
export type VerificationForm = 'either' | 'link' | 'code' | 'code-behind-link'

export interface VerifyCodeConfig extends StepConfigBase {
  readonly step: 'verify-code'
  readonly by: VerificationForm
  /** Digits of the code, 6 to 10. */
  readonly digits: number
  /** Asked for together with the code. */
  readonly identifier?: IdentifierField
  /**
   * Sent to the number that the account has and nobody has proven, of a citizen who is signing in. Whoever cannot prove it
   * leaves the code empty and goes on; until it is proven it is no way to recover (NIST SP 800-63B-4 §4.2).
   */
  readonly phone?: true
  /** How long the proof can be given, where it differs from the municipality's codes. */
  readonly lifetime?: Seconds
}

/** The data of the code's screen. */
export const verifyCodeView = v.strictObject({
  channel: v.picklist(channels),
  /** Whether a code is typed here; otherwise the link in the message goes on. */
  form: v.picklist(['code', 'link']),
  /**
   * Where the message went. In full only when the citizen typed it in this flow; masked, or absent, otherwise:
   * nothing is told about an account before proof.
   */
  to: v.optional(v.string()),
  /**
   * The last message could not be delivered. Told of an address that was typed in this flow to register it, and of no
   * other: of an account's, it would tell that there is one.
   */
  undelivered: v.optional(v.literal(true)),
  /**
   * The last message that was asked for did not go, because too many were: `resendIn` says when asking again helps. It is
   * so by what was typed and by who asks, whether or not there is an account.
   */
  heldBack: v.optional(v.literal(true)),
  /** Seconds until another message may be asked for. */
  resendIn: v.number(),
  /** Seconds until the code stops working. */
  expiresIn: v.number(),
  /** More time may be asked for, until it stops working. */
  prolongable: v.optional(v.literal(true)),
  /** More time was asked for, and given. */
  prolonged: v.optional(v.literal(true)),
})

export type VerifyCodeView = v.InferOutput<typeof verifyCodeView>

export const verifyCode: StepContract<VerifyCodeConfig, VerifyCodeView> = {
  fields(config, { form }) {
    if (form === 'link') return []
    const code = {
      kind: 'code',
      name: 'code',
      digits: config.digits,
      ...(config.phone && { optional: true as const }),
    } as const
    return config.identifier ? [config.identifier, code] : [code]
  },
  requires: [],
  establishes: (config) => (config.phone ? [] : ['contact']),
}
