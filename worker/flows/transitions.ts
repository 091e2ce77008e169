/**
 * How a flow moves: an accepted answer, all its effects and the next place are one transaction, decided by
 * compare-and-set on the flow's version. Knows nothing of HTTP, D1 or any particular step.
 */
import type { FlowKind, Screen } from '../../contract/flow.ts'
import { requiredAtEnd, unmet } from '../../contract/profile-validation.ts'
import { establishedBy, type StepConfig } from '../../contract/steps/index.ts'
import { seconds } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { FoundAccount } from '../accounts/account-reader.ts'
import type { Write } from '../db/database.ts'
import type { MessageStatus } from '../delivery/outbox/outbox.ts'
import type { FlowRow } from './flow-store.ts'
import { outcomes } from './outcomes/index.ts'
import {
  done,
  elsewhere,
  live,
  nextStep,
  screenAt,
  stepAt,
  stepsOf,
  withConfig,
} from './position.ts'
import type { Ports } from './ports.ts'
import type { Effects, FlowState, FlowContext, Client } from './step.ts'
import { steps } from './steps/index.ts'

/** What one request did: the next screen, and the refresh token when it signed somebody in. */
export interface StepResult {
  readonly screen: Screen
  readonly refreshToken?: string
  /** On a computer that others use: cookies end with the browser. */
  readonly shared?: true
}

const sharing = ({ shared }: FlowState) => (shared ? { shared } : {})

/** Who asks, and the name of this attempt. */
export interface FlowRequest {
  readonly client: Client
  readonly idempotencyKey: string
  /** Solution of a human check, where one came along. */
  readonly human?: string
}

export function transitions(municipality: Municipality, ports: Ports) {
  const contextOf = (
    kind: FlowKind,
    row: FlowRow,
    attempt: FlowRequest,
    status?: MessageStatus,
  ): FlowContext => ({
    ...attempt,
    ...(status && { status }),
    municipality,
    ports,
    flow: { id: row.id, kind, locale: row.locale },
    // What this Worker sealed, it can read again: the seal is authenticated.
    state: row.state as FlowState,
  })

  async function screenOf(
    kind: FlowKind,
    row: FlowRow,
    attempt: FlowRequest,
    status?: MessageStatus,
  ): Promise<StepResult> {
    const context = contextOf(kind, row, attempt, status)
    if (row.at === done) return ending(context, undefined)
    return {
      screen: screenAt(context, stepAt(municipality, kind, row.at)),
      ...sharing(context.state),
    }
  }

  async function ending(context: FlowContext, read: FoundAccount | undefined): Promise<StepResult> {
    const { session, account: id, ending: end } = context.state
    const shared = sharing(context.state)
    if (!end) throw new Error('a flow is done without having ended')
    if (!session || !id) return { screen: { at: done, ...end }, ...shared }
    const account = read ?? (await stillSignedIn(id, session.id))
    const { methods } = session
    const { grant, refreshToken } = await ports.sessions.grant(
      session.id,
      account.view,
      methods,
      context.state.shared === true,
    )
    return { screen: { at: done, ...end, session: grant }, refreshToken, ...shared }
  }

  /** An end that is asked for again gives nothing that has been taken back since. */
  async function stillSignedIn(id: string, session: string): Promise<FoundAccount> {
    const [account, alive] = await ports.batch(
      ports.accounts.findById(id),
      ports.sessions.list(id, session),
    )
    if (account?.status !== 'active' || !alive.some(({ current }) => current))
      throw new AuthError('session_ended')
    return account
  }

  /** From an accepted answer to the next screen: everything that follows takes effect, or nothing does. */
  async function advance(
    answering: FlowContext,
    config: StepConfig,
    answered: Effects,
    row: FlowRow | null,
  ): Promise<StepResult> {
    const context = { ...answering, ...(answered.work && { paid: answered.work }) }
    const proven = [...new Set([...context.state.proven, ...establishedBy(config)])]
    const state: FlowState = { ...context.state, ...answered.state, proven }
    const next = nextStep(stepsOf(municipality, context.flow.kind), config, state)
    const entered = next
      ? await steps[next.step].enter?.(withConfig({ ...context, state }, next))
      : await finish({ ...context, state }, answered.account)
    const moved = { ...context, state: { ...state, ...entered?.state } }
    const writes = [
      ...(await position(moved, next?.id ?? done, row, entered)),
      ...(answered.writes ?? []),
      ...(entered?.writes ?? []),
    ]
    // Tokens are made while the database writes; nobody is given them unless it has written.
    const signing = next || !answered.account ? undefined : ending(moved, answered.account)
    const [committed, ended] = await Promise.all([ports.commit(writes), signing])
    if (!committed) return metEarlier(context, row)
    await ports.outbox.dispatch([...(answered.messages ?? []), ...(entered?.messages ?? [])])
    return next
      ? { screen: screenAt(moved, next), ...sharing(moved.state) }
      : (ended ?? ending(moved, undefined))
  }

  /**
   * Goes on in another browser, by a link: in a flow of its own, which begins where the first one's code has been met.
   * The first one stays where it is, and its code works, until this one ends.
   */
  async function goOnElsewhere(
    context: FlowContext,
    config: StepConfig,
    effects: Effects,
    row: FlowRow,
  ): Promise<StepResult> {
    const { lifetimes } = municipality.private
    const kept = { ...effects, writes: [ports.flows.keep(row.id, lifetimes.flow)] }
    // Such a link only leads to where its code is typed.
    if (config.step !== 'verify-code' || config.by !== 'code-behind-link')
      return advance(context, config, kept, null)
    const here = { ...context, state: { ...context.state, ...effects.state } }
    const committed = await ports.commit([
      ...(await position(here, config.id, null, effects)),
      ...kept.writes,
    ])
    return committed ? { screen: screenAt(here, config) } : metEarlier(context, null)
  }

  /** The same screen again, with something done to it. */
  async function stay(
    context: FlowContext,
    config: StepConfig,
    effects: Effects,
    row: FlowRow,
  ): Promise<StepResult> {
    const again = { ...context, state: { ...context.state, ...effects.state } }
    const committed = await ports.commit([
      ...(await position(again, row.at, row, effects)),
      ...(effects.writes ?? []),
    ])
    if (!committed) return metEarlier(context, row)
    await ports.outbox.dispatch(effects.messages ?? [])
    return { screen: screenAt(again, config), ...sharing(again.state) }
  }

  async function finish(context: FlowContext, account: FoundAccount | undefined): Promise<Effects> {
    const { kind } = context.flow
    const missing = unmet(requiredAtEnd[kind], new Set(context.state.proven))
    if (missing.length > 0) throw new Error(`${kind} ends without ${missing.join(', ')}`)
    const { outcome, told, ...effects } = await outcomes[kind].finish(context, account)
    return {
      ...effects,
      writes: [...endingOfTheFirst(context), ...(effects.writes ?? [])],
      state: { ...effects.state, ending: { outcome, ...(told && { told }) } },
    }
  }

  /** A flow that was begun in another browser ends with the one that went on with it by the link: one of the two. */
  const endingOfTheFirst = ({ state: { continues } }: FlowContext): readonly Write[] =>
    continues
      ? [
          ...ports.codes.spend(continues.challenge),
          ...ports.flows.endElsewhere(continues.flow, continues.at, elsewhere),
        ]
      : []

  async function position(
    { flow, idempotencyKey, state, client }: FlowContext,
    at: string,
    row: FlowRow | null,
    effects: Effects | undefined,
  ): Promise<readonly Write[]> {
    const lives = effects?.lives
    const to = { at, idempotencyKey, state, browser: client.browser }
    if (row) return ports.flows.move(row, { ...to, ...(lives && { lifetime: lives }) })
    if (at === done && outcomes[flow.kind].repeatable) return []
    const lifetime = seconds(Math.max(lives ?? 0, municipality.private.lifetimes.flow))
    return ports.flows.open({ ...flow, at, idempotencyKey, state }, client.browser, lifetime)
  }

  /** Nothing was done. Either this very attempt was made before, or somebody else was first. */
  async function metEarlier(context: FlowContext, row: FlowRow | null): Promise<StepResult> {
    const { kind, id } = context.flow
    const [found] = await ports.batch(await ports.flows.find(kind, id, context.client.browser))
    // A flow that would have ended with its first answer, and whose effect somebody else was first to bring about.
    if (!row && !found) throw new AuthError('already_done')
    const now = live(found)
    if (now.idempotencyKey === context.idempotencyKey) return screenOf(kind, now, context)
    const lost = now.version === row?.version && (await outcomes[kind].lost?.(context))
    if (lost) throw lost
    throw new AuthError(now.version === row?.version ? 'already_done' : 'step_out_of_order')
  }

  /** Refused; but perhaps only because the flow moved on meanwhile: a second click gets the answer of the first. */
  async function refused(
    context: FlowContext,
    row: FlowRow | null,
    refusal: unknown,
  ): Promise<StepResult> {
    const { kind, id } = context.flow
    const final = refusal instanceof AuthError && refusal.code !== 'unavailable'
    if (!final || (!row && outcomes[kind].repeatable)) throw refusal
    const [now] = await ports.batch(await ports.flows.find(kind, id, context.client.browser))
    const moved = now?.idempotencyKey === context.idempotencyKey || now?.at !== row?.at
    if (!now?.sameBrowser || !moved) throw refusal
    return metEarlier(context, row)
  }

  /** Goes on with what a step made of an answer, or of the wish for another message. */
  async function judged(
    context: FlowContext,
    row: FlowRow | null,
    judging: Promise<Effects>,
    goOn: (effects: Effects) => Promise<StepResult>,
  ): Promise<StepResult> {
    let effects: Effects
    try {
      effects = await judging
    } catch (refusal) {
      return refused(context, row, refusal)
    }
    return goOn(effects)
  }

  return { contextOf, screenOf, advance, goOnElsewhere, stay, judged }
}
