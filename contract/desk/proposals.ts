/** Acts that take two officers: one proposes, another confirms. */
import * as v from 'valibot'
import type { PaperReceipt, PaperSheet } from './assistance.ts'
import type { Permission } from './roles.ts'
import type { ConfirmedSecret } from './services.ts'

/**
 * - `assisted-registration`: an account for somebody whom no message reaches, and a code on paper that opens it
 * - `assisted-recovery`: the same code for an account that there is
 * - `sighting`: somebody was seen with the document of the account
 * - `contact-change`: another e-mail address or telephone for somebody who has lost the own, and is there in person
 * - `document-move`: the document of a claim goes to whoever claims it
 * - `service`: one of the city's systems is written down, changed or removed; of no citizen
 * - `account-merge`: of two accounts that one person has, one is closed
 */
export const proposalKinds = [
  'assisted-registration',
  'assisted-recovery',
  'sighting',
  'contact-change',
  'document-move',
  'account-merge',
  'service',
] as const

export type ProposalKind = (typeof proposalKinds)[number]

/** What each asks of an officer's role: to propose it and take it back; to confirm, refuse and undo it. */
export const signatures = {
  'assisted-registration': { proposes: 'assist_citizen', confirms: 'confirm_assistance' },
  'assisted-recovery': { proposes: 'assist_citizen', confirms: 'confirm_assistance' },
  sighting: { proposes: 'assist_citizen', confirms: 'confirm_assistance' },
  'contact-change': { proposes: 'change_contact', confirms: 'confirm_contact' },
  'document-move': { proposes: 'settle_claim', confirms: 'confirm_claim' },
  'account-merge': { proposes: 'merge_accounts', confirms: 'confirm_merge' },
  service: { proposes: 'change_settings', confirms: 'publish_settings' },
} as const satisfies Readonly<
  Record<ProposalKind, { readonly proposes: Permission; readonly confirms: Permission }>
>

/** What some confirmations answer: shown once, to who confirms, and kept nowhere. */
export type ToldOnce = PaperSheet | PaperReceipt | ConfirmedSecret

/** Why an act about a citizen is not done, or undone: one of these, because a free text could name people in the audit. */
export const citizenReasons = [
  'documents_do_not_match',
  'not_in_person',
  'typed_wrongly',
  'citizen_declines',
  'misuse_suspected',
] as const

/** The same of a change of a service. */
export const serviceReasons = ['typed_wrongly', 'not_needed', 'misuse_suspected'] as const

export const proposalReasons = [...new Set([...citizenReasons, ...serviceReasons])]

/** Body of `POST /{slug}/desk/proposals/{proposal}/refusal` and `/undoing`. */
export const proposalReasonBody = v.strictObject({ reason: v.picklist(proposalReasons) })

export type ProposalReason = v.InferOutput<typeof proposalReasonBody>['reason']

/** Whether somebody else is there who may confirm: signed in at the desk now, not signed in, or no officer of the city. */
export type SecondOfficer = 'here' | 'away' | 'nobody'

/** What an officer is told of a proposal that waits, without what it says. */
export interface WaitingProposal {
  readonly kind: ProposalKind
  /** Name of the officer who has proposed it. */
  readonly by: string
  /** Whoever has proposed it takes it back, and never confirms it; null for whoever does neither. */
  readonly may: 'confirm' | 'withdraw' | null
  readonly second: SecondOfficer
}

/** One that waits about a citizen, as their record says. */
export interface WaitingAct extends WaitingProposal {
  readonly id: string
  /** Seconds since 1970. */
  readonly since: number
  readonly until: number
}

/** The same for an officer who has opened it. */
export interface OpenProposal extends WaitingProposal {
  readonly may: 'confirm' | 'withdraw'
}

/** An act that was confirmed, and can be undone. */
export interface UndoableAct {
  readonly id: string
  readonly kind: ProposalKind
  /** Seconds since 1970. */
  readonly at: number
  readonly until: number
  /** Whether this officer's role undoes it. */
  readonly mayUndo: boolean
}
