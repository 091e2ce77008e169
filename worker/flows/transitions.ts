/**
 * How a flow moves: an accepted answer, all its effects and the next place are one transaction, decided by
 * compare-and-set on the flow's version. Knows nothing of HTTP, D1 or any particular step.
 */
import type { FlowKind, Screen } from '../../contract/flow.ts'
import { requiredAtEnd, unmet } from '../../contract/profile-validation.ts'
import { givesOf, type StepUse } from '../../contract/steps/index.ts'
import { seconds } from '../../contract/units.ts'
import { AuthError } from '../auth-error.ts'
import type { Municipality } from '../municipalities/municipality.ts'
import type { FoundAccount } from './accounts-port.ts'
import type { Fate } from './outbox-port.ts'
import { outcomes } from './outcomes/index.ts'
import { done, elsewhere, live, nextUse, screenAt, useAt, wayOf, withUse } from './position.ts'
import type { FlowRow } from './flows-port.ts'
import type { Ports } from './ports.ts'
import type { Write } from './statement.ts'
import type { Effects, Facts, FlowContext, Visitor } from './step.ts'
import { steps } from './steps/index.ts'

/** What one request did: the next screen, and the refresh token when it signed somebody in. */
export interface Moved {
  readonly screen: Screen
  readonly refreshToken?: string
  /** On a computer that others use: cookies end with the browser. */
  readonly shared?: true
}

const sharing = ({ shared }: Facts) => (shared ? { shared } : {})

/** Who asks, and the name of this attempt. */
export interface Attempt {
  readonly visitor: Visitor
  readonly operation: string
  /** Solution of a human check, where one came along. */
  readonly human?: string
}

export function moves(municipality: Municipality, ports: Ports) {
  const contextOf = (kind: FlowKind, row: FlowRow, attempt: Attempt, fate?: Fate): FlowContext => ({
    ...attempt,
    ...(fate && { fate }),
    municipality,
    ports,
    flow: { id: row.id, kind, locale: row.locale },
    // What this Worker sealed, it can read again: the seal is authenticated.
    facts: row.facts as Facts,
  })

  async function screenOf(
    kind: FlowKind,
    row: FlowRow,
    attempt: Attempt,
    fate?: Fate,
  ): Promise<Moved> {
    const context = contextOf(kind, row, attempt, fate)
    if (row.at === done) return ending(context, undefined)
    return {
      screen: screenAt(context, useAt(municipality, kind, row.at)),
      ...sharing(context.facts),
    }
  }

  async function ending(context: FlowContext, read: FoundAccount | undefined): Promise<Moved> {
    const { session, account: id, ending: end } = context.facts
    const shared = sharing(context.facts)
    if (!end) throw new Error('a flow is done without having ended')
    if (!session || !id) return { screen: { at: done, ...end }, ...shared }
    const account = read ?? (await stillSignedIn(id, session.id))
    const { methods } = session
    const { grant, refreshToken } = await ports.sessions.grant(
      session.id,
      account.view,
      methods,
      context.facts.shared === true,
    )
    return { screen: { at: done, ...end, session: grant }, refreshToken, ...shared }
  }

  /** An end that is asked for again gives nothing that has been taken back since. */
  async function stillSignedIn(id: string, session: string): Promise<FoundAccount> {
    const [account, alive] = await ports.together(
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
    use: StepUse,
    answered: Effects,
    row: FlowRow | null,
  ): Promise<Moved> {
    const context = { ...answering, ...(answered.work && { paid: answered.work }) }
    const proven = [...new Set([...context.facts.proven, ...givesOf(use)])]
    const facts: Facts = { ...context.facts, ...answered.facts, proven }
    const next = nextUse(wayOf(municipality, context.flow.kind), use, facts)
    const entered = next
      ? await steps[next.step].enter?.(withUse({ ...context, facts }, next))
      : await finish({ ...context, facts }, answered.account)
    const moved = { ...context, facts: { ...facts, ...entered?.facts } }
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
      ? { screen: screenAt(moved, next), ...sharing(moved.facts) }
      : (ended ?? ending(moved, undefined))
  }

  /**
   * Goes on in another browser, by a link: in a flow of its own, which begins where the first one's code has been met.
   * The first one stays where it is, and its code works, until this one ends.
   */
  async function goOnElsewhere(
    context: FlowContext,
    use: StepUse,
    effects: Effects,
    row: FlowRow,
  ): Promise<Moved> {
    const { lifetimes } = municipality.private
    const kept = { ...effects, writes: [ports.flows.keep(row.id, lifetimes.flow)] }
    // Such a link only leads to where its code is typed.
    if (use.step !== 'verify-code' || use.by !== 'code-behind-link')
      return advance(context, use, kept, null)
    const here = { ...context, facts: { ...context.facts, ...effects.facts } }
    const committed = await ports.commit([
      ...(await position(here, use.id, null, effects)),
      ...kept.writes,
    ])
    return committed ? { screen: screenAt(here, use) } : metEarlier(context, null)
  }

  /** The same screen again, with something done to it. */
  async function stay(
    context: FlowContext,
    use: StepUse,
    effects: Effects,
    row: FlowRow,
  ): Promise<Moved> {
    const again = { ...context, facts: { ...context.facts, ...effects.facts } }
    const committed = await ports.commit([
      ...(await position(again, row.at, row, effects)),
      ...(effects.writes ?? []),
    ])
    if (!committed) return metEarlier(context, row)
    await ports.outbox.dispatch(effects.messages ?? [])
    return { screen: screenAt(again, use), ...sharing(again.facts) }
  }

  async function finish(context: FlowContext, account: FoundAccount | undefined): Promise<Effects> {
    const { kind } = context.flow
    const missing = unmet(requiredAtEnd[kind], new Set(context.facts.proven))
    if (missing.length > 0) throw new Error(`${kind} ends without ${missing.join(', ')}`)
    const { outcome, told, ...effects } = await outcomes[kind].finish(context, account)
    return {
      ...effects,
      writes: [...endingOfTheFirst(context), ...(effects.writes ?? [])],
      facts: { ...effects.facts, ending: { outcome, ...(told && { told }) } },
    }
  }

  /** A flow that was begun in another browser ends with the one that went on with it by the link: one of the two. */
  const endingOfTheFirst = ({ facts: { continues } }: FlowContext): readonly Write[] =>
    continues
      ? [
          ...ports.codes.spend(continues.challenge),
          ...ports.flows.endElsewhere(continues.flow, continues.at, elsewhere),
        ]
      : []

  async function position(
    { flow, operation, facts, visitor }: FlowContext,
    at: string,
    row: FlowRow | null,
    effects: Effects | undefined,
  ): Promise<readonly Write[]> {
    const lives = effects?.lives
    const to = { at, operation, facts, browser: visitor.browser }
    if (row) return ports.flows.move(row, { ...to, ...(lives && { lifetime: lives }) })
    if (at === done && outcomes[flow.kind].repeatable) return []
    const lifetime = seconds(Math.max(lives ?? 0, municipality.private.lifetimes.flow))
    return ports.flows.open({ ...flow, at, operation, facts }, visitor.browser, lifetime)
  }

  /** Nothing was done. Either this very attempt was made before, or somebody else was first. */
  async function metEarlier(context: FlowContext, row: FlowRow | null): Promise<Moved> {
    const { kind, id } = context.flow
    const [found] = await ports.together(await ports.flows.find(kind, id, context.visitor.browser))
    // A flow that would have ended with its first answer, and whose effect somebody else was first to bring about.
    if (!row && !found) throw new AuthError('already_done')
    const now = live(found)
    if (now.operation === context.operation) return screenOf(kind, now, context)
    const lost = now.version === row?.version && (await outcomes[kind].lost?.(context))
    if (lost) throw lost
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

  /** Goes on with what a step made of an answer, or of the wish for another message. */
  async function judged(
    context: FlowContext,
    row: FlowRow | null,
    judging: Promise<Effects>,
    goOn: (effects: Effects) => Promise<Moved>,
  ): Promise<Moved> {
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
