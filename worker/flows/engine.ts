/**
 * Moves flows: the only code that knows that they have positions. A move and all its effects are one transaction,
 * decided by compare-and-set on the flow's version. Knows nothing of HTTP, D1 or any particular step.
 */
import type { Answer } from '../../contract/fields/index.ts'
import type { FlowKind, Screen, StepScreen } from '../../contract/flow.ts'
import { requiredAtEnd } from '../../contract/profile-soundness.ts'
import type { Locale } from '../../contract/locale.ts'
import { givesOf, type StepUse } from '../../contract/steps/index.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import { outcomes } from './outcomes/index.ts'
import type { FlowRow, FoundAccount, Ports, Write } from './ports.ts'
import { done, live, nextUse, useAt, valuesOf, withUse } from './places.ts'
import type { Effects, Facts, FlowContext, Visitor } from './step.ts'
import { steps } from './steps/index.ts'
import { followLink } from './steps/verify-code.ts'

/** What one request did: the next screen, and the refresh token when it signed somebody in. */
export interface Moved {
  readonly screen: Screen
  readonly refreshToken?: string
}

/** Who asks, and the name of this attempt. */
export interface Attempt {
  readonly visitor: Visitor
  readonly operation: string
}

export interface Engine {
  /** Answers the first screen, which the profile already told. */
  begin(kind: FlowKind, answer: Answer, locale: Locale, attempt: Attempt): Promise<Moved>
  answer(kind: FlowKind, flow: string, at: string, answer: Answer, attempt: Attempt): Promise<Moved>
  /** Proves a contact by an e-mailed link; another browser takes the flow over. */
  link(kind: FlowKind, token: string, attempt: Attempt): Promise<Moved>
  resend(kind: FlowKind, flow: string, attempt: Attempt): Promise<Moved>
  /** Where the citizen stands, after a reload. Changes nothing. */
  resume(kind: FlowKind, flow: string, visitor: Visitor): Promise<Moved>
}

export function engine(municipality: Municipality, ports: Ports): Engine {
  const way = (kind: FlowKind) => municipality.public.flows[kind]

  const contextOf = (kind: FlowKind, row: FlowRow, attempt: Attempt): FlowContext => ({
    ...attempt,
    municipality,
    ports,
    flow: { id: row.id, kind, locale: row.locale },
    // What this Worker sealed, it can read again: the seal is authenticated.
    facts: row.facts as Facts,
  })

  async function find(kind: FlowKind, id: string, visitor: Visitor): Promise<FlowRow> {
    const [row] = await ports.together(await ports.flows.find(kind, id, visitor.browser))
    return live(row)
  }

  async function screenOf(kind: FlowKind, row: FlowRow, attempt: Attempt): Promise<Moved> {
    const context = contextOf(kind, row, attempt)
    if (row.at === done) return ending(context, undefined)
    return { screen: screenAt(context, useAt(way(kind), row.at)) }
  }

  async function ending(context: FlowContext, read: FoundAccount | undefined): Promise<Moved> {
    const { is } = outcomes[context.flow.kind]
    const { session, account: id } = context.facts
    if (!session || !id) return { screen: { at: done, outcome: is } }
    const account = read ?? (await stillSignedIn(id, session.id))
    const { grant, refreshToken } = await ports.sessions.grant(
      session.id,
      account.view,
      session.methods,
    )
    return { screen: { at: done, outcome: is, session: grant }, refreshToken }
  }

  /** An end that is asked for again gives nothing that has been taken back since. */
  async function stillSignedIn(id: string, session: string): Promise<FoundAccount> {
    const [account, alive] = await ports.together(
      ports.accounts.findById(id),
      ports.sessions.list(id, session),
    )
    if (!account || account.suspended || !alive.some(({ current }) => current))
      throw new AuthError('session_ended')
    return account
  }

  /** From an accepted answer to the next screen: everything that follows takes effect, or nothing does. */
  async function advance(
    context: FlowContext,
    use: StepUse,
    answered: Effects,
    row: FlowRow | null,
  ): Promise<Moved> {
    const { kind } = context.flow
    const proven = [...new Set([...context.facts.proven, ...givesOf(use)])]
    const facts: Facts = { ...context.facts, ...answered.facts, proven }
    const next = nextUse(way(kind), use, facts)
    const entered = next
      ? await steps[next.step].enter?.(withUse({ ...context, facts }, next))
      : await finish({ ...context, facts }, answered.account)
    const after: Facts = { ...facts, ...entered?.facts }
    const at = next?.id ?? done
    const committed = await ports.commit([
      ...(await position({ ...context, facts: after }, at, row)),
      ...(answered.writes ?? []),
      ...(entered?.writes ?? []),
    ])
    if (!committed) return metEarlier(context, row)
    await ports.outbox.dispatch([...(answered.messages ?? []), ...(entered?.messages ?? [])])
    const moved = { ...context, facts: after }
    return next ? { screen: screenAt(moved, next) } : ending(moved, answered.account)
  }

  async function finish(context: FlowContext, account: FoundAccount | undefined): Promise<Effects> {
    const missing = requiredAtEnd[context.flow.kind].filter(
      (proof) => !context.facts.proven.includes(proof),
    )
    if (missing.length > 0)
      throw new Error(`${context.flow.kind} ends without ${missing.join(', ')}`)
    return outcomes[context.flow.kind].finish(context, account)
  }

  async function position(
    { flow, operation, facts, visitor }: FlowContext,
    at: string,
    row: FlowRow | null,
  ): Promise<readonly Write[]> {
    if (row) return ports.flows.move(row, { at, operation, facts, browser: visitor.browser })
    if (at === done && outcomes[flow.kind].repeatable) return []
    return ports.flows.open(
      { ...flow, at, operation, facts },
      visitor.browser,
      municipality.private.lifetimes.flow,
    )
  }

  /** Nothing was done. Either this very attempt was made before, or somebody else was first. */
  async function metEarlier(context: FlowContext, row: FlowRow | null): Promise<Moved> {
    const { kind, id } = context.flow
    const [found] = await ports.together(await ports.flows.find(kind, id, context.visitor.browser))
    // A flow that would have ended with its first answer, and whose effect somebody else was first to bring about.
    if (!row && !found) throw new AuthError('already_done')
    const now = live(found)
    if (now.operation === context.operation) return screenOf(kind, now, context)
    throw new AuthError(now.version === row?.version ? 'already_done' : 'step_out_of_order')
  }

  /** Refused; but perhaps only because the flow moved on meanwhile: a second click gets the answer of the first. */
  async function refused(
    context: FlowContext,
    row: FlowRow | null,
    refusal: unknown,
  ): Promise<Moved> {
    const { kind, id } = context.flow
    const final = refusal instanceof AuthError && refusal.code !== 'unavailable'
    if (!final || (!row && outcomes[kind].repeatable)) throw refusal
    const [now] = await ports.together(await ports.flows.find(kind, id, context.visitor.browser))
    const moved = now?.operation === context.operation || now?.at !== row?.at
    if (!now?.sameBrowser || !moved) throw refusal
    return metEarlier(context, row)
  }

  async function judged(
    context: FlowContext,
    use: StepUse,
    judging: Promise<Effects>,
    row: FlowRow | null,
  ): Promise<Moved> {
    let answered: Effects
    try {
      answered = await judging
    } catch (refusal) {
      return refused(context, row, refusal)
    }
    return advance(context, use, answered, row)
  }

  return {
    async begin(kind, answer, locale, attempt) {
      const [use] = way(kind)
      const id = await ports.idFor('flw', attempt.operation, kind)
      if (!outcomes[kind].repeatable) {
        const [earlier] = await ports.together(
          await ports.flows.find(kind, id, attempt.visitor.browser),
        )
        if (earlier?.operation === attempt.operation) return screenOf(kind, live(earlier), attempt)
      }
      const values = valuesOf(use, {}, answer)
      const facts: Facts = { proven: [] }
      const flow = { id, kind, locale }
      const context: FlowContext = { ...attempt, municipality, ports, flow, facts }
      return judged(context, use, steps[use.step].answer(withUse(context, use), values), null)
    },

    async answer(kind, flow, at, answer, attempt) {
      const row = await find(kind, flow, attempt.visitor)
      if (row.operation === attempt.operation) return screenOf(kind, row, attempt)
      if (row.at !== at) throw new AuthError('step_out_of_order')
      const use = useAt(way(kind), at)
      const context = contextOf(kind, row, attempt)
      const step = steps[use.step]
      const values = valuesOf(use, step.view(withUse(context, use)), answer)
      return judged(context, use, step.answer(withUse(context, use), values), row)
    },

    async link(kind, token, attempt) {
      const [challenge = '', secret = ''] = token.split('.')
      const [row] = await ports.together(
        await ports.flows.findByChallenge(kind, challenge, attempt.visitor.browser),
      )
      if (!row?.alive) throw new AuthError('link_spent')
      if (row.operation === attempt.operation && row.sameBrowser)
        return screenOf(kind, row, attempt)
      const context = contextOf(kind, row, attempt)
      const use = way(kind).find(({ id }) => id === row.at)
      if (use?.step !== 'verify-code' || context.facts.challenge?.challenge.id !== challenge)
        throw new AuthError('link_spent')
      const changed: Partial<Facts> = row.sameBrowser ? {} : { browserChanged: true }
      const following = followLink({ ...context, use }, secret)
      const followed = following.then((answered) => ({ ...answered, facts: changed }))
      return judged(context, use, followed, row)
    },

    async resend(kind, flow, attempt) {
      const row = await find(kind, flow, attempt.visitor)
      if (row.operation === attempt.operation) return screenOf(kind, row, attempt)
      const use = useAt(way(kind), row.at)
      const context = contextOf(kind, row, attempt)
      const step = steps[use.step]
      if (!step.resend) throw new AuthError('step_out_of_order')
      let sent: Effects
      try {
        sent = await step.resend(withUse(context, use))
      } catch (refusal) {
        return refused(context, row, refusal)
      }
      const again = { ...context, facts: { ...context.facts, ...sent.facts } }
      const committed = await ports.commit([
        ...(await position(again, row.at, row)),
        ...(sent.writes ?? []),
      ])
      if (!committed) return metEarlier(context, row)
      await ports.outbox.dispatch(sent.messages ?? [])
      return { screen: screenAt(again, use) }
    },

    async resume(kind, flow, visitor) {
      const row = await find(kind, flow, visitor)
      // What a flow ended in was told to whoever ended it; a reload shows no tokens.
      if (row.at === done) throw new AuthError('already_done')
      return screenOf(kind, row, { visitor, operation: '' })
    },
  }
}

function screenAt(context: FlowContext, use: StepUse): StepScreen {
  const view = steps[use.step].view(withUse(context, use))
  // A step's view is the view of its own name.
  return { at: use.id, step: use.step, flow: context.flow.id, view } as StepScreen
}
