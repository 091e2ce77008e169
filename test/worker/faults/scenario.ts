/** What a fault is tried on: a citizen just before a request, the request, and how much of its effect there is. */
import type { Answered, Citizen } from '../../support/citizen.ts'
import { rowsIn } from '../codes/fixtures.ts'

/** A citizen who is about to send a request. */
export interface Ready {
  readonly citizen: Citizen
  sends(citizen: Citizen, operation: string): Promise<Answered>
}

export interface Scenario {
  /** Completes "a fault while a citizen …". */
  readonly named: string
  /** @param email of somebody who has never been here */
  ready(email: string): Promise<Ready>
  /** Whether the citizen got what the request was for. */
  succeeded(answer: Answered): boolean
  /** Everything that the request brings about, as counts; each is added to once, or none is. */
  effects(): Promise<readonly number[]>
  /**
   * What a new attempt means once the first has taken effect: the same act again, by right, or something that is
   * refused with one of these codes.
   */
  readonly again: 'by right' | readonly string[]
  /** The request spends a cool-down even when it fails: the citizen is told how long to wait. */
  readonly coolsDown?: true
  /** Calls whose failure the citizen does not notice. */
  readonly madeUpFor?: readonly string[]
}

/** Reads one count for each table and condition. */
export const counting =
  (...what: readonly Parameters<typeof rowsIn>[]) =>
  (): Promise<readonly number[]> =>
    Promise.all(what.map((one) => rowsIn(...one)))

/** How much each count has grown. */
export const growth = (before: readonly number[], after: readonly number[]): readonly number[] =>
  after.map((count, index) => count - (before[index] ?? 0))
