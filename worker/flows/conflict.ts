/** What follows when a flow did not move: this very attempt was made before, or somebody else was first. */
import { AuthError } from '../auth-error.ts'
import type { FlowRow } from './flow-store.ts'
import { completions } from './completions/index.ts'
import { done, live } from './position.ts'
import type { ContextWith, Effects, FlowContext } from './step.ts'
import { contextOf, screenOf, type StepResult } from './step-result.ts'

async function newest({
  ports,
  flow,
  client,
}: ContextWith<'batch' | 'flows', 'flow' | 'client'>): Promise<FlowRow | null> {
  const [row] = await ports.batch(await ports.flows.find(flow.kind, flow.id, client.browser))
  return row
}

/** Whether the browser that began a flow has finished it meanwhile, where the flow went on here by a link. */
export async function isFinishedElsewhere({
  ports,
  flow,
  state,
  client,
}: ContextWith<'batch' | 'flows', 'flow' | 'state' | 'client'>): Promise<boolean> {
  const { continues } = state
  if (!continues) return false
  const { challenge } = continues
  const [begun] = await ports.batch(
    await ports.flows.findByChallenge(flow.kind, challenge, client.browser),
  )
  return begun?.at === done
}

/** Nothing was done. Either this very attempt was made before, or somebody else was first. */
export async function metEarlier(context: FlowContext, row: FlowRow | null): Promise<StepResult> {
  const { kind } = context.flow
  const found = await newest(context)
  // A flow that would have ended with its first answer, and whose effect somebody else was first to bring about.
  if (!row && !found)
    throw (await completions[kind].overtaken?.(context)) ?? new AuthError('already_done')
  const now = live(found)
  if (now.idempotencyKey === context.idempotencyKey)
    return screenOf(contextOf(context, kind, now, context), now.at)
  if (await isFinishedElsewhere(context)) throw new AuthError('finished_elsewhere')
  const lost = now.version === row?.version && (await completions[kind].lost?.(context))
  if (lost) throw lost
  throw new AuthError(now.version === row?.version ? 'already_done' : 'step_out_of_order')
}

/** Refused; but perhaps only because the flow moved on meanwhile: a second click gets the answer of the first. */
async function refused(
  context: FlowContext,
  row: FlowRow | null,
  refusal: unknown,
): Promise<StepResult> {
  const { kind } = context.flow
  const final = refusal instanceof AuthError && refusal.code !== 'unavailable'
  if (!final || (!row && completions[kind].repeatable)) throw refusal
  const now = await newest(context)
  const moved = now?.idempotencyKey === context.idempotencyKey || now?.at !== row?.at
  if (!now?.sameBrowser || !moved) throw refusal
  return metEarlier(context, row)
}

/** Goes on with what a step made of an answer, or of the wish for another message. */
export async function runStep(
  context: FlowContext,
  row: FlowRow | null,
  attempt: Promise<Effects>,
  goOn: (effects: Effects) => Promise<StepResult>,
): Promise<StepResult> {
  let effects: Effects
  try {
    effects = await attempt
  } catch (refusal) {
    return refused(context, row, refusal)
  }
  return goOn(effects)
}
