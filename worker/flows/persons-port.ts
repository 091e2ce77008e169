/** What flows ask about persons outside of accounts: the city's register, telephone plans, clerks, being human. */
import type { DocumentKind } from '../../contract/documents/index.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { HumanChallenge } from '../../contract/human.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Statement, Write } from './statement.ts'

/** What the municipality's own register of persons says of a document. */
export type RegisterAnswer =
  | { readonly is: 'found'; readonly person: Readonly<Record<string, string>> }
  | { readonly is: 'absent' }
  | { readonly is: 'unavailable' }

export interface Registry {
  /** Never throws: a register that is down leaves the citizen to type. */
  find(document: { readonly kind: DocumentKind; readonly value: string }): Promise<RegisterAnswer>
  /** What of a person may be shown before a contact is proven. */
  mask(person: Readonly<Record<string, string>>): Readonly<Record<string, string>>
}

export type PhoneReading =
  | { readonly ok: true; readonly value: string; readonly mobile: boolean }
  | { readonly ok: false; readonly error: FieldErrorCode }

/** A request for other contacts, kept for a clerk. */
export interface ContactRequest {
  readonly id: string
  /** Quoted by the citizen, e.g. `LEO-7K2M-9QXD`. */
  readonly reference: string
  /** Account id or pseudonym. */
  readonly subject: string
  readonly identifiers: readonly Identifier[]
  readonly email: string
  readonly phone: string
}

export interface ContactRequests {
  keep(request: ContactRequest): Promise<Write>
}

/** Proof of work that has been taken, and what it was for. */
export interface WorkDone {
  readonly effort: number
  readonly about: string
}

export interface HumanCheck {
  /**
   * Verifies the solution of a challenge that was made for this kind of flow, once.
   *
   * @throws AuthError `human_check_failed`
   */
  require(kind: string, solution: string | undefined): Promise<WorkDone>
  /** The same with the next thing that is asked of the database, which is undone when the solution was used before. */
  requireAhead(kind: string, solution: string | undefined): Promise<WorkDone>
  /** The same where none need be: null without one that is good. One statement in any case. */
  redeem(kind: string, solution: string | undefined): Promise<Statement<WorkDone | null>>
  /** Whether it is enough at this level, for what is asked or for nothing in particular. */
  isEnough(done: WorkDone, about: string, level: number): Promise<boolean>
  /** The highest level that it is enough for, where it was done for this and nothing else; -1 otherwise. */
  worth(done: WorkDone, about: string): Promise<number>
  /** @param level how often the usual effort is doubled */
  challenge(kind: string, about: string, level: number): Promise<HumanChallenge>
}
