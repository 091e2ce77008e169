/** What waits for an officer: each kind of case, as a list shows it and as it is opened. */
import * as v from 'valibot'
import type { OpenProposal, WaitingAct, WaitingProposal } from './proposals.ts'

/**
 * - `registration`: somebody whose account waits for a decision
 * - `contact-request`: somebody who has lost every contact
 * - `claim`: a document that somebody else registered
 * - `second-signature`: an act that another officer is to confirm
 */
export const caseKinds = ['registration', 'contact-request', 'claim', 'second-signature'] as const

export type CaseKind = (typeof caseKinds)[number]

/** One line of the queue: names no citizen. */
export interface QueuedCase {
  readonly kind: CaseKind
  readonly id: string
  /** Seconds since 1970. */
  readonly since: number
  /** When it is to be decided at the latest. */
  readonly dueAt: number
  /** The officer who has it in hand. */
  readonly heldBy?: { readonly id: string; readonly name: string }
  /** What is to be confirmed, where it is a second signature. */
  readonly proposal?: WaitingProposal
  /** What an officer has proposed for it: it is not begun again before that is confirmed or refused. */
  readonly answered?: WaitingProposal
}

/** What a case says of the person, by what the page has a word for. */
export type CaseFact =
  | 'reference'
  | 'user'
  | 'classification'
  | 'name'
  | 'document'
  | 'company'
  | 'email'
  | 'phone'
  | 'presentEmail'
  | 'presentPhone'
  | 'newEmail'
  | 'newPhone'
  | 'told'
  | 'codeReadFrom'
  | 'reason'
  | 'letter'
  | 'claimant'
  | 'claimantContact'
  | 'claimantShowed'
  | 'holder'
  | 'holderContact'
  | 'holderShowed'
  | 'stays'
  | 'staysDocument'
  | 'staysContact'
  | 'closes'
  | 'closesDocument'
  | 'closesContact'
  | 'goesOver'
  | 'toldReason'

/** A case that an officer has in hand. */
export interface OpenCase {
  readonly kind: CaseKind
  readonly id: string
  readonly since: number
  readonly dueAt: number
  readonly facts: readonly (readonly [fact: CaseFact, value: string])[]
  /** Until when nobody else can open it. */
  readonly heldUntil: number
  /** Whether it is decided here, by a yes or a no. */
  readonly isDecided: boolean
  /** What it is to confirm, where it is a second signature. */
  readonly proposal?: OpenProposal
  /** What an officer has proposed for it: it is not decided otherwise before that is confirmed or refused. */
  readonly answered?: WaitingAct
}

/** Body of `POST /{slug}/desk/cases/{kind}/{id}/decision`. */
export const decisionBody = v.variant('is', [
  v.strictObject({ is: v.literal('approved') }),
  v.strictObject({ is: v.literal('refused'), reason: v.pipe(v.string(), v.maxLength(2000)) }),
])

export type DecisionBody = v.InferOutput<typeof decisionBody>
