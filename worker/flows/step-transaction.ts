/**
 * The transaction of a step: an accepted answer, all its effects and the next position are committed together, decided
 * by compare-and-set on the flow's version.
 */
import { requiredAtEnd } from '../../contract/flow-requirements.ts'
import { unmet } from '../../contract/profile-validation.ts'
import { establishedBy, type StepConfig } from '../../contract/steps/index.ts'
import { seconds } from '../../contract/units.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Write } from '../db/database.ts'
import { metEarlier } from './conflict.ts'
import type { FlowRow } from './flow-store.ts'
import { completions } from './completions/index.ts'
import { done, elsewhere, nextStep, screenAt, requireSteps, withConfig } from './position.ts'
import type { ContextWith, Effects, FlowContext, FlowState } from './step.ts'
import { renewedSession } from './renewed-session.ts'
import { ending, sharing, type StepResult } from './step-result.ts'
import { steps } from './steps/index.ts'

/** From an accepted answer to the next screen: everything that follows takes effect, or nothing does. */
export async function advance(
  answering: FlowContext,
  config: StepConfig,
  answered: Effects,
  row: FlowRow | null,
): Promise<StepResult> {
  const context = { ...answering, ...(answered.work && { paid: answered.work }) }
  const isAddressProven = { ...context.state, ...answered.state }.addressProven
  const proven = [
    ...new Set([
      ...context.state.proven,
      ...establishedBy(config),
      ...(isAddressProven ? (['contact'] as const) : []),
    ]),
  ]
  const state: FlowState = { ...context.state, ...answered.state, proven }
  const next = nextStep(requireSteps(context.municipality, context.flow.kind), config, state)
  const entered = next
    ? await steps[next.step].enter?.(withConfig({ ...context, state }, next))
    : await finish({ ...context, state }, answered.account)
  const moved = { ...context, state: { ...state, ...entered?.state } }
  const writes = [
    ...(await rowAt(moved, next?.id ?? done, row, entered)),
    ...(answered.writes ?? []),
    ...(entered?.writes ?? []),
  ]
  // Tokens are made while the database writes; nobody is given them unless it has written.
  const signing =
    moved.state.session && answered.account ? ending(moved, answered.account) : undefined
  const [committed, ended] = await Promise.all([context.ports.commit(writes), signing])
  if (!committed) return metEarlier(context, row)
  await context.ports.outbox.sendToQueue([
    ...(answered.messages ?? []),
    ...(entered?.messages ?? []),
  ])
  return next
    ? { screen: screenAt(moved, next), ...sharing(moved.state) }
    : (ended ?? ending(moved, undefined))
}

/**
 * Continues in another browser, by a link: in a new flow, which begins where the first one's code has been met. The
 * first flow stays where it is, and its code works, until the new one ends.
 */
export async function continueElsewhere(
  context: FlowContext,
  config: StepConfig,
  effects: Effects,
  row: FlowRow,
): Promise<StepResult> {
  const { ports, municipality } = context
  const kept = {
    ...effects,
    writes: [ports.flows.keep(row.id, municipality.private.lifetimes.flow)],
  }
  // Such a link only leads to where its code is typed.
  if (config.step !== 'verify-code' || config.by !== 'code-behind-link')
    return advance(context, config, kept, null)
  const here = { ...context, state: { ...context.state, ...effects.state } }
  const committed = await ports.commit([
    ...(await rowAt(here, config.id, null, effects)),
    ...kept.writes,
  ])
  return committed
    ? { screen: screenAt(here, config), ...sharing(here.state) }
    : metEarlier(context, null)
}

/** The same screen again, with something done to it. */
export async function stay(
  context: FlowContext,
  config: StepConfig,
  effects: Effects,
  row: FlowRow,
): Promise<StepResult> {
  const again = { ...context, state: { ...context.state, ...effects.state } }
  const committed = await context.ports.commit([
    ...(await rowAt(again, row.at, row, effects)),
    ...(effects.writes ?? []),
  ])
  if (!committed) return metEarlier(context, row)
  await context.ports.outbox.sendToQueue(effects.messages ?? [])
  return { screen: screenAt(again, config), ...sharing(again.state) }
}

async function finish(context: FlowContext, account: FoundAccount | undefined): Promise<Effects> {
  const { kind } = context.flow
  const missing = unmet(requiredAtEnd[kind], new Set(context.state.proven))
  if (missing.length > 0) throw new Error(`${kind} ends without ${missing.join(', ')}`)
  const { outcome, told, ...effects } = await completions[kind].finish(context, account)
  const renewal = await renewedSession(context)
  return {
    ...effects,
    writes: [...endingOfTheFirst(context), ...(effects.writes ?? []), ...(renewal.writes ?? [])],
    state: { ...effects.state, ...renewal.state, ending: { outcome, ...(told && { told }) } },
  }
}

/** A flow that was begun in another browser ends with the one that went on with it by the link: one of the two. */
const endingOfTheFirst = ({
  ports,
  state: { continues },
}: ContextWith<'codes' | 'flows', 'state'>): readonly Write[] =>
  continues
    ? [
        ...ports.codes.spend(continues.challenge),
        ...ports.flows.endElsewhere(continues.flow, continues.at, elsewhere),
      ]
    : []

/** The flow's row as it stands then: moved where there is one, else made. */
async function rowAt(
  {
    municipality,
    ports,
    flow,
    idempotencyKey,
    state,
    client,
  }: ContextWith<'flows', 'municipality' | 'flow' | 'idempotencyKey' | 'state' | 'client'>,
  at: string,
  row: FlowRow | null,
  effects: Effects | undefined,
): Promise<readonly Write[]> {
  const minimumLifetime = effects?.minimumLifetime
  const to = { at, idempotencyKey, state, locale: flow.locale }
  if (row)
    return ports.flows.move(row, { ...to, ...(minimumLifetime && { lifetime: minimumLifetime }) })
  if (at === done && completions[flow.kind].repeatable) return []
  const lifetime = seconds(Math.max(minimumLifetime ?? 0, municipality.private.lifetimes.flow))
  return ports.flows.open({ ...flow, at, idempotencyKey, state }, client.browser, lifetime)
}
