/** What a finished flow brings about. Knows no kind of flow in particular. */
import type { Outcome as OutcomeName } from '../../../contract/flow.ts'
import type { FoundAccount } from '../ports.ts'
import type { Effects, FlowContext } from '../step.ts'

export interface Outcome {
  readonly is: OutcomeName
  /**
   * The effects of the whole flow, committed with its last answer.
   *
   * @param account as the last step read it
   */
  finish(context: FlowContext, account: FoundAccount | undefined): Promise<Effects>
  /**
   * True when doing the flow's work a second time under the same operation makes the same thing, so that a flow of one
   * step keeps no row. False: a retry must meet the row that the first attempt left.
   */
  readonly repeatable?: true
}

/** What a flow that reached its end must have; the soundness of profiles guarantees it. */
export function settled<T>(fact: T | null | undefined): T {
  if (fact === null || fact === undefined) throw new Error('a flow ended without what it rests on')
  return fact
}
