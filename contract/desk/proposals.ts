/** Acts that take two officers: one proposes, another confirms. */
import * as v from 'valibot'

/**
 * - `contact-change`: another e-mail address or telephone for somebody who has lost the own, and is there in person
 * - `document-move`: the document of a claim goes to whoever claims it
 * - `account-merge`: of two accounts that one person has, one is closed
 */
export const proposalKinds = ['contact-change', 'document-move', 'account-merge'] as const

export type ProposalKind = (typeof proposalKinds)[number]

/** Why one is not done, or undone: one of these, because a free text could name people in the audit. */
export const proposalReasons = [
  'documents_do_not_match',
  'not_in_person',
  'typed_wrongly',
  'citizen_declines',
  'misuse_suspected',
] as const

/** Body of `POST /{slug}/desk/proposals/{proposal}/refusal` and `/undoing`. */
export const proposalReasonBody = v.strictObject({ reason: v.picklist(proposalReasons) })

export type ProposalReason = v.InferOutput<typeof proposalReasonBody>['reason']

/** What an officer who has opened a proposal is told of it besides what it says. */
export interface OpenProposal {
  readonly kind: ProposalKind
  /** Name of the officer who has proposed it. */
  readonly by: string
  /** Whoever has proposed it takes it back, and never confirms it. */
  readonly may: 'confirm' | 'withdraw'
}

/** An act that was confirmed, and can be undone. */
export interface UndoableAct {
  readonly id: string
  readonly kind: ProposalKind
  /** Seconds since 1970. */
  readonly at: number
  readonly until: number
}
