/** What can be asked of a flow: to begin, to be answered, to go on by a link, to send again, to say where it stands. */
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind } from '../../contract/flow.ts'
import type { Locale } from '../../contract/locale.ts'
import { readLinkToken } from '../../contract/link-token.ts'
import { nothingKnown } from '../../contract/steps/details.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { moves, type Attempt, type Moved } from './transitions.ts'
import { outcomes } from './outcomes/index.ts'
import { done, elsewhere, live, useAt, valuesOf, wayOf, withUse } from './position.ts'
import type { FlowRow } from './flows-port.ts'
import type { Ports } from './ports.ts'
import type { Facts, FlowContext, Visitor } from './step.ts'
import { steps } from './steps/index.ts'
import { followLink } from './steps/verify-code.ts'

export interface Beginning {
  readonly answer: Answer
  readonly locale: Locale
  readonly shared?: true
}

export interface Engine {
  /** Answers the first screen, which the profile already told. */
  begin(kind: FlowKind, begun: Beginning, attempt: Attempt): Promise<Moved>
  answer(kind: FlowKind, flow: string, at: string, answer: Answer, attempt: Attempt): Promise<Moved>
  /** Proves a contact by an e-mailed link; another browser goes on by itself, and nothing moves before it has ended. */
  link(kind: FlowKind, text: string, attempt: Attempt): Promise<Moved>
  resend(kind: FlowKind, flow: string, attempt: Attempt): Promise<Moved>
  /** Where the citizen stands, after a reload. Changes nothing. */
  resume(kind: FlowKind, flow: string, visitor: Visitor): Promise<Moved>
}

export function engine(municipality: Municipality, ports: Ports): Engine {
  const { contextOf, screenOf, advance, goOnElsewhere, stay, judged } = moves(municipality, ports)

  async function find(kind: FlowKind, id: string, visitor: Visitor): Promise<FlowRow> {
    const [row] = await ports.together(await ports.flows.find(kind, id, visitor.browser))
    return live(row)
  }

  /** Of the flow in which another browser goes on by a link: the same for every press there. */
  const idElsewhere = (challenge: string, browser: string) =>
    ports.idFor('flw', challenge, elsewhere, browser)

  /** The same, with what became of its newest message. */
  async function findWithFate(kind: FlowKind, id: string, visitor: Visitor) {
    const [row, fate] = await ports.together(
      await ports.flows.find(kind, id, visitor.browser),
      ports.outbox.fate(id),
    )
    return { row: live(row), fate }
  }

  return {
    async begin(kind, { answer, locale, shared }, attempt) {
      const [use] = wayOf(municipality, kind)
      // Such a flow is opened by the message that its link stands in.
      if (use.step === 'verify-code') throw new AuthError('not_found')
      const id = await ports.idFor('flw', attempt.operation, kind)
      if (!outcomes[kind].repeatable) {
        const [earlier] = await ports.together(
          await ports.flows.find(kind, id, attempt.visitor.browser),
        )
        if (earlier?.operation === attempt.operation) return screenOf(kind, live(earlier), attempt)
      }
      const values = valuesOf(use, nothingKnown, answer)
      const { human } = ports
      const paid =
        use.human &&
        (await (steps[use.step].looksFirst ? human.requireAhead : human.require)(
          kind,
          attempt.human,
        ))
      const facts: Facts = { proven: [], ...(shared && { shared }) }
      const flow = { id, kind, locale }
      const context: FlowContext = {
        ...attempt,
        ...(paid && { paid }),
        municipality,
        ports,
        flow,
        facts,
      }
      const judging = steps[use.step].answer(withUse(context, use), values)
      return judged(context, null, judging, (effects) => advance(context, use, effects, null))
    },

    async answer(kind, flow, at, answer, attempt) {
      const row = await find(kind, flow, attempt.visitor)
      if (row.operation === attempt.operation) return screenOf(kind, row, attempt)
      if (row.at !== at) throw new AuthError('step_out_of_order')
      const use = useAt(municipality, kind, at)
      const context = contextOf(kind, row, attempt)
      const step = steps[use.step]
      const values = valuesOf(use, step.view(withUse(context, use)), answer)
      const judging = step.answer(withUse(context, use), values)
      return judged(context, row, judging, (effects) => advance(context, use, effects, row))
    },

    async link(kind, text, attempt) {
      const token = readLinkToken(text)
      if (!token) throw new AuthError('link_damaged')
      const { challenge, secret } = token
      const { browser } = attempt.visitor
      const [row, own] = await ports.together(
        await ports.flows.findByChallenge(kind, challenge, browser),
        await ports.flows.find(kind, await idElsewhere(challenge, browser), browser),
      )
      // A second press in the same browser shows where the first one led.
      const here = row?.sameBrowser ? row : own
      if (!row?.alive || here?.at === done) throw new AuthError('link_spent')
      const context = contextOf(kind, row, attempt)
      const use = wayOf(municipality, kind).find(({ id }) => id === row.at)
      const isNewest = context.facts.challenge?.challenge.id === challenge
      const isWaiting = use?.step === 'verify-code' && isNewest
      const isRepeated = row.operation === attempt.operation
      if (here?.alive && (here !== row || (isNewest && !isWaiting) || isRepeated))
        return screenOf(kind, live(here), attempt)
      if (!isWaiting) throw new AuthError('link_spent')
      const following = followLink({ ...context, use }, secret)
      if (row.sameBrowser)
        return judged(context, row, following, (effects) =>
          // Such a link only leads to where its code is typed.
          use.by === 'code-behind-link'
            ? stay(context, use, effects, row)
            : advance(context, use, effects, row),
        )
      await following
      const continues = { flow: row.id, at: row.at, challenge }
      const flow = { ...context.flow, id: await idElsewhere(challenge, browser) }
      return goOnElsewhere({ ...context, flow }, use, { facts: { continues } }, row)
    },

    async resend(kind, flow, attempt) {
      const { row, fate } = await findWithFate(kind, flow, attempt.visitor)
      if (row.operation === attempt.operation) return screenOf(kind, row, attempt, fate)
      const use = useAt(municipality, kind, row.at)
      const context = contextOf(kind, row, attempt, fate)
      const step = steps[use.step]
      if (!step.resend) throw new AuthError('step_out_of_order')
      const sending = step.resend(withUse(context, use))
      return judged(context, row, sending, (effects) => stay(context, use, effects, row))
    },

    async resume(kind, flow, visitor) {
      const { row, fate } = await findWithFate(kind, flow, visitor)
      // What a flow ended in was told to whoever ended it; a reload shows no tokens.
      if (row.at === done) throw new AuthError('already_done')
      return screenOf(kind, row, { visitor, operation: '' }, fate)
    },
  }
}
