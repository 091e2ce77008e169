/** What the ledger of recoveries writes down: letters, flows as they are known from the outside, requests. */
import type { Answered, Citizen } from '../../support/citizen.ts'

/** What was sent, and for which flow; `to` is empty when it went to nobody. */
export interface Letter {
  readonly flow: string
  readonly to: string
  readonly code: string
  readonly link: string
}

/** What is known of one flow from the outside. */
export interface Known {
  readonly id: string
  readonly of: string
  /** The one that began it, or went on in it by a link: it answers no other. */
  readonly browser: Citizen
  /** What was sent for another browser's flow, with which this one goes on. */
  readonly continues?: Letter
  /** Attempts that were accepted as proof, and as the end. */
  readonly proofs: Set<string>
  readonly ends: Set<string>
  readonly codes: Set<string>
}

/** One request of one browser; `proof` is what it would prove, `flow` what it is about. */
export interface Request {
  readonly browser: Citizen
  readonly operation: string
  readonly about: { readonly begins: string } | { readonly proves: string } | 'ends' | 'nothing'
  send(): Promise<Answered>
}

/** A request that was answered with an end that it did not bring about, and the flow in which its browser stood. */
export interface Observation {
  readonly request: Request
  readonly stood: string
}

export type Flows = ReadonlyMap<string, Known>

/** What a request would prove something with. */
export const shownBy = ({ about }: Request): string | undefined =>
  typeof about === 'object' && 'proves' in about ? about.proves : undefined

/**
 * The flow that a request asks after. A link asks after the flow that its letter was sent for, where this browser began
 * that, else after the one in which this browser went on by it: in whichever flow the browser stands by now.
 */
export function askedAfter(
  flows: Flows,
  letters: readonly Letter[],
  { request, stood }: Observation,
) {
  const shown = shownBy(request)
  const letter = letters.find(({ link }) => link === shown)
  const begun = flows.get(letter ? letter.flow : stood)
  if (!letter || begun?.browser === request.browser) return begun
  return [...flows.values()].find(
    ({ browser, continues }) => browser === request.browser && continues === letter,
  )
}

/** Whether a password was set in it, in the flow with which it goes on, or in one that goes on with it. */
export function hasEnded(flows: Flows, flow: Known): boolean {
  const before = flow.continues && flows.get(flow.continues.flow)
  const onward = [...flows.values()].filter(({ continues }) => continues?.flow === flow.id)
  return [flow, before, ...onward].some((one) => one !== undefined && one.ends.size > 0)
}

/** Of what came at once, what can rest on another comes after it. */
export const rank = ({ request: { about } }: { readonly request: Request }): number =>
  typeof about === 'object' ? 0 : about === 'ends' ? 1 : 2
