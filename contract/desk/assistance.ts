/** Help in person for somebody whom no message reaches: what a clerk has seen, and the sheet that the citizen goes on by. */
import * as v from 'valibot'
import { readOut } from './contact-change.ts'

/** Why somebody is helped in person. */
export const assistanceReasons = ['no_contact', 'contacts_lost', 'needs_help'] as const

export type AssistanceReason = (typeof assistanceReasons)[number]

/** The number of the document in hand, retyped in full. */
const document = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64))

/** Body of `POST /{slug}/desk/citizens/{account}/recovery`. */
export const assistedRecoveryBody = v.strictObject({
  document,
  reason: v.picklist(assistanceReasons),
})

export type AssistedRecoveryBody = v.InferOutput<typeof assistedRecoveryBody>

/** A contact of the account, as the person says it. */
const contact = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(254))

/** Body of `POST /{slug}/desk/citizens/{account}/sighting/code`, answered as a change of contact's is. */
export const sightingCodeBody = v.strictObject({ document, contact })

export type SightingCodeBody = v.InferOutput<typeof sightingCodeBody>

/** Body of `POST /{slug}/desk/citizens/{account}/sighting`. */
export const sightingBody = v.strictObject({
  document,
  /** The code that was read out; needed where the account has a proven contact. */
  proof: v.optional(v.strictObject({ contact, ...readOut })),
})

export type SightingBody = v.InferOutput<typeof sightingBody>

/** A line of a sheet. */
export type SheetFact = readonly [label: string, value: string]

/** What the citizen keeps of an act, on paper, in their words. */
export interface PaperReceipt {
  /** BCP 47, of all its words. */
  readonly lang: string
  readonly city: string
  readonly service: string
  readonly receipt: {
    readonly title: string
    readonly facts: readonly SheetFact[]
    readonly text: string
  }
}

/**
 * A sheet with a code that opens the account once, whole; it is told once, to who has confirmed. Its receipt is kept once
 * the code is used: without the code.
 */
export interface PaperSheet extends PaperReceipt {
  readonly title: string
  /** In groups, e.g. `7K2M-9QXD-4T8C`. */
  readonly code: string
  readonly codeLabel: string
  readonly facts: readonly SheetFact[]
  readonly stepsTitle: string
  readonly steps: readonly string[]
  readonly keepSecret: string
}
