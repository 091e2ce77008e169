/**
 * The outcome of a flow, for a browser that has a part in it and did not see it: one that began it and waits, or one that
 * finished it and comes back by the link or its own buttons. Gives no token, and changes nothing.
 */
import { completions } from './completions/index.ts'
import { AuthError } from '../auth-error.ts'
import { isFinishedElsewhere, metEarlier } from './conflict.ts'
import type { FlowRow } from './flow-store.ts'
import { done, elsewhere, live } from './position.ts'
import type { FlowContext, FlowState } from './step.ts'
import { ending, type StepResult } from './step-result.ts'

/** @returns undefined while the flow has not ended, and for flows whose outcome is shown only once */
export async function repeatedOutcome(
  context: FlowContext,
  row: Pick<FlowRow, 'at' | 'sameBrowser'> | null,
): Promise<StepResult | undefined> {
  const { flow, municipality, state } = context
  const outcome = completions[flow.kind].endsAs?.(municipality, state)
  if (!row?.sameBrowser || !outcome) return undefined
  if (row.at === done) {
    const { session: _session, ...rest } = state
    return ending({ ...context, state: rest }, undefined)
  }
  if (row.at !== elsewhere && !(await isFinishedElsewhere(context))) return undefined
  return { screen: { at: done, outcome } }
}

/**
 * Sends again what a flow has ended with.
 *
 * @throws AuthError `already_done` where it ended otherwise, `too_soon`, and as a first message
 */
export async function resendOutcome(context: FlowContext, row: FlowRow): Promise<StepResult> {
  const { ports, flow, idempotencyKey, state } = context
  const { resend } = completions[flow.kind]
  if (!resend || state.ending?.told?.resendIn === undefined) throw new AuthError('already_done')
  live(row)
  const [limit] = await ports.batch(await ports.limiter.consume('resendOfFlow', flow.id))
  if (!limit.allowed) throw new AuthError('too_soon', { retryAfter: limit.retryAfter })
  const { outcome, told, writes = [], messages = [], state: more } = await resend(context)
  const again: FlowState = { ...state, ...more, ending: { outcome, ...(told && { told }) } }
  const { locale } = flow
  const to = { at: done, idempotencyKey, state: again, locale }
  const committed = await ports.commit([...(await ports.flows.move(row, to)), ...writes])
  if (!committed) return metEarlier(context, row)
  await ports.outbox.sendToQueue(messages)
  return ending({ ...context, state: again }, undefined)
}
