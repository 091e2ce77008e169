/** A claim on a document, as the desk settles it: both sides are heard, and two officers move the document. */
import * as v from 'valibot'

export const claimSides = ['claimant', 'holder'] as const

export type ClaimSide = (typeof claimSides)[number]

/** What a side has shown. */
export const shownKinds = ['original', 'copy', 'letter', 'nothing'] as const

export type Shown = (typeof shownKinds)[number]

export interface Hearing {
  readonly side: ClaimSide
  readonly seen: Shown
  /** Id of the officer. */
  readonly officer: string
  /** Account of who was heard. */
  readonly of: string
  /** Seconds since 1970. */
  readonly at: number
}

/** Body of `POST /{slug}/desk/claims/{claim}/hearing`. */
export const hearingBody = v.strictObject({
  side: v.picklist(claimSides),
  seen: v.picklist(shownKinds),
  /** The document's number, retyped from what was shown; empty where nothing was. */
  number: v.pipe(v.string(), v.trim(), v.maxLength(64)),
})

export type HearingBody = v.InferOutput<typeof hearingBody>
