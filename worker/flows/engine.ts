/**
 * What can be asked of a flow: to begin, to be answered, to go on by a link, to send again, to say where it stands. What
 * an answer brings about is committed in `step-transaction.ts`.
 */
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import { readLinkToken } from '../../contract/link-token.ts'
import { AuthError } from '../auth-error.ts'
import type { MessageStatus } from '../delivery/outbox/outbox.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { runStep } from './conflict.ts'
import { completions } from './completions/index.ts'
import { mostProlonged } from './more-time.ts'
import {
  done,
  elsewhere,
  live,
  openingValuesOf,
  stepAt,
  valuesOf,
  requireSteps,
  withConfig,
} from './position.ts'
import type { FlowRow } from './flow-store.ts'
import type { Ports } from './ports.ts'
import type { FlowState, FlowContext, Client } from './step.ts'
import { contextOf, screenOf, type FlowRequest, type StepResult } from './step-result.ts'
import { steps } from './steps/index.ts'
import { followLink } from './steps/verify-code.ts'
import { repeatedOutcome, resendOutcome } from './repeated-outcome.ts'
import { advance, continueElsewhere, stay } from './step-transaction.ts'

export interface Beginning {
  readonly answer: Answer
  readonly locale: Locale
  readonly shared?: true
  /** Of a registration: the `federated-login` of this browser whose identity will be linked. */
  readonly identityFrom?: string
}

export interface Engine {
  /** Answers the first screen, which the profile already told. */
  begin(kind: FlowKind, begun: Beginning, attempt: FlowRequest): Promise<StepResult>
  answer(
    kind: FlowKind,
    flow: string,
    at: string,
    answer: Answer,
    attempt: FlowRequest,
  ): Promise<StepResult>
  /** Proves a contact by an e-mailed link; another browser goes on by itself, and nothing moves before it has ended. */
  link(kind: FlowKind, text: string, attempt: FlowRequest, shared?: true): Promise<StepResult>
  resend(kind: FlowKind, flow: string, attempt: FlowRequest): Promise<StepResult>
  /** Lets the flow live longer, and what was e-mailed for it; the screen tells until when. */
  moreTime(kind: FlowKind, flow: string, attempt: FlowRequest): Promise<StepResult>
  /** Where the citizen stands, after a reload. Changes nothing. */
  resume(kind: FlowKind, flow: string, client: Client): Promise<StepResult>
}

export function engine(municipality: Municipality, ports: Ports): Engine {
  const city = { municipality, ports }

  const shown = (
    kind: FlowKind,
    row: FlowRow,
    attempt: FlowRequest,
    status?: MessageStatus,
  ): Promise<StepResult> => screenOf(contextOf(city, kind, row, attempt, status), row.at)

  async function find(kind: FlowKind, id: string, client: Client): Promise<FlowRow> {
    const [row] = await ports.batch(await ports.flows.find(kind, id, client.browser))
    return live(row)
  }

  /** Of the flow in which another browser goes on by a link: the same for every press there. */
  const idElsewhere = (challenge: string, [browser = '']: readonly string[]) =>
    ports.idFor('flw', challenge, elsewhere, browser)

  /** What a provider has stated to this browser, and nobody is known by. */
  async function identityOf(flow: string | undefined, client: Client): Promise<Partial<FlowState>> {
    if (flow === undefined) return {}
    const { identity, linkable } = (await find('federated-login', flow, client)).state as FlowState
    return identity && linkable ? { identity, linkable } : {}
  }

  /** The same, with what became of its newest message. */
  async function findWithStatus(kind: FlowKind, id: string, client: Client) {
    const [row, status] = await ports.batch(
      await ports.flows.find(kind, id, client.browser),
      ports.outbox.status(id),
    )
    const attempt = { client, idempotencyKey: '' }
    const outcome = row && (await repeatedOutcome(contextOf(city, kind, row, attempt), row))
    return outcome ? { row, status, outcome } : { row: live(row), status }
  }

  return {
    async begin(kind, { answer, locale, shared, identityFrom }, attempt) {
      const [config] = requireSteps(municipality, kind)
      // Such a flow is opened by the message that its link stands in.
      if (config.step === 'verify-code') throw new AuthError('not_found')
      const id = await ports.idFor('flw', attempt.idempotencyKey, kind)
      if (!completions[kind].repeatable) {
        const [earlier] = await ports.batch(
          await ports.flows.find(kind, id, attempt.client.browser),
        )
        if (earlier?.idempotencyKey === attempt.idempotencyKey)
          return shown(kind, live(earlier), attempt)
      }
      const values = openingValuesOf(municipality, config, answer)
      const { proofOfWork } = ports
      const paid =
        config.human &&
        (await (steps[config.step].looksFirst ? proofOfWork.requireAhead : proofOfWork.require)(
          kind,
          attempt.solution,
        ))
      const state: FlowState = {
        proven: [],
        ...(shared && { shared }),
        ...(kind === 'register' && (await identityOf(identityFrom, attempt.client))),
      }
      const flow = { id, kind, locale }
      const context: FlowContext = {
        ...attempt,
        ...(paid && { paid }),
        ...city,
        flow,
        state,
      }
      const answering = steps[config.step].answer(withConfig(context, config), values)
      return runStep(context, null, answering, (effects) => advance(context, config, effects, null))
    },

    async answer(kind, flow, at, answer, attempt) {
      const row = await find(kind, flow, attempt.client)
      if (row.idempotencyKey === attempt.idempotencyKey) return shown(kind, row, attempt)
      if (row.at !== at) throw new AuthError('step_out_of_order')
      const config = stepAt(municipality, kind, at)
      const context = contextOf(city, kind, row, attempt)
      const step = steps[config.step]
      const values = valuesOf(config, step.view(withConfig(context, config)), answer)
      const answering = step.answer(withConfig(context, config), values)
      return runStep(context, row, answering, (effects) => advance(context, config, effects, row))
    },

    async link(kind, text, attempt, shared) {
      const token = readLinkToken(text)
      if (!token) throw new AuthError('link_damaged')
      const { challenge, secret } = token
      const { browser } = attempt.client
      const [row, own] = await ports.batch(
        await ports.flows.findByChallenge(kind, challenge, browser),
        await ports.flows.find(kind, await idElsewhere(challenge, browser), browser),
      )
      // A second press in the same browser shows where the first one led.
      const here = row?.sameBrowser ? row : own
      const outcome = here && (await repeatedOutcome(contextOf(city, kind, here, attempt), here))
      if (outcome) return outcome
      if (!row?.alive || row.at === done || here?.at === done) throw new AuthError('link_spent')
      const begun = contextOf(city, kind, row, attempt)
      const context = { ...begun, state: { ...begun.state, ...(shared && { shared }) } }
      const config = requireSteps(municipality, kind).find(({ id }) => id === row.at)
      const isNewest = context.state.challenge?.challenge.id === challenge
      const isWaiting = config?.step === 'verify-code' && isNewest
      const isRepeated = row.idempotencyKey === attempt.idempotencyKey
      if (here?.alive && (here !== row || (isNewest && !isWaiting) || isRepeated))
        return shown(kind, live(here), attempt)
      if (!isWaiting) throw new AuthError('link_spent')
      const following = followLink({ ...context, config }, secret)
      if (row.sameBrowser)
        return runStep(context, row, following, (effects) =>
          // Such a link only leads to where its code is typed.
          config.by === 'code-behind-link'
            ? stay(context, config, effects, row)
            : advance(context, config, effects, row),
        )
      await following
      const continues = { flow: row.id, at: row.at, challenge }
      const flow = { ...context.flow, id: await idElsewhere(challenge, browser) }
      // An identity is linked in the browser that has come with it, and in no other (T14).
      const { identity: _, linkable: __, ...state } = context.state
      return continueElsewhere({ ...context, state, flow }, config, { state: { continues } }, row)
    },

    async resend(kind, flow, attempt) {
      const { row, status, outcome } = await findWithStatus(kind, flow, attempt.client)
      if (row.idempotencyKey === attempt.idempotencyKey) return shown(kind, row, attempt, status)
      if (outcome && row.at !== done) return outcome
      if (row.at === done) return resendOutcome(contextOf(city, kind, row, attempt), row)
      const config = stepAt(municipality, kind, row.at)
      const context = contextOf(city, kind, row, attempt, status)
      const step = steps[config.step]
      if (!step.resend) throw new AuthError('step_out_of_order')
      const sending = step.resend(withConfig(context, config))
      return runStep(context, row, sending, (effects) => stay(context, config, effects, row))
    },

    async moreTime(kind, flow, attempt) {
      const { row, status } = await findWithStatus(kind, flow, attempt.client)
      const config = stepAt(municipality, kind, row.at)
      const context = contextOf(city, kind, row, attempt, status)
      const { prolonged = 0 } = context.state
      if (row.idempotencyKey === attempt.idempotencyKey || prolonged >= mostProlonged)
        return shown(kind, row, attempt, status)
      const prolonging = steps[config.step].prolong?.(withConfig(context, config)) ?? {}
      return runStep(context, row, Promise.resolve(prolonging), (effects) => {
        const state = { ...effects.state, prolonged: prolonged + 1 }
        const minimumLifetime = municipality.private.lifetimes.flow
        return stay(context, config, { ...effects, state, minimumLifetime }, row)
      })
    },

    async resume(kind, flow, client) {
      const { row, status, outcome } = await findWithStatus(kind, flow, client)
      if (outcome) return outcome
      if (row.at === done) throw new AuthError('already_done')
      const attempt = { client, idempotencyKey: '' }
      return shown(kind, row, attempt, status)
    },
  }
}
