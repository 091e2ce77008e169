/** What a finished flow brings about. */
import type { Outcome as OutcomeName, OutcomeDetails } from '../../../contract/flow.ts'
import type { AuthError } from '../../auth-error.ts'
import type { FoundAccount } from '../../accounts/account-reader.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import type { Effects, FlowContext, FlowState } from '../step.ts'

/** How a flow ends, and all that this brings about, committed with its last answer. */
export interface Ending extends Effects {
  readonly outcome: OutcomeName
  readonly told?: OutcomeDetails
}

export interface Completion {
  /** Sends once more what the end has sent, where it waits for a message. */
  resend?(context: FlowContext): Promise<Ending>
  /** How it ends for whoever looks from the browser that did not finish it; absent where nobody else may look. */
  endsAs?(municipality: Municipality, state: FlowState): OutcomeName
  /** @param account as the last step read it */
  finish(context: FlowContext, account: FoundAccount | undefined): Promise<Ending>
  /**
   * Why the end did not take effect although nobody moved the flow, where that can be told better than "it is done".
   *
   * @returns nothing where it cannot
   */
  lost?(context: FlowContext): Promise<AuthError | undefined>
  /** The same of a flow that would have ended with its first answer, where somebody else was first with its effect. */
  overtaken?(context: FlowContext): Promise<AuthError | undefined>
  /**
   * True when doing the flow's work a second time under the same operation makes the same thing, so that a flow of one
   * step keeps no row. False: a retry must meet the row that the first attempt left.
   */
  readonly repeatable?: true
}

/** A fact that a flow has established by its end; the validation of profiles guarantees it. */
export function settled<T>(fact: T | null | undefined): T {
  if (fact === null || fact === undefined) throw new Error('a flow ended without what it rests on')
  return fact
}

/** How long whoever waits for a message waits before another may be asked for; the limiter holds the same. */
export const resendable = ({ municipality }: Pick<FlowContext, 'municipality'>) => ({
  resendIn: municipality.private.limits.resendOfFlow.refill,
})
