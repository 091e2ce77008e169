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
  readonly of: string
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
