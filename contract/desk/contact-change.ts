/** A change of contact at the counter: what the clerk has seen, and the code that proves the new contact there and then. */
import * as v from 'valibot'

/** Why the citizen has other contacts. */
export const contactChangeReasons = [
  'access_lost',
  'contact_gone',
  'used_by_another',
  'typed_wrongly',
] as const

export type ContactChangeReason = (typeof contactChangeReasons)[number]

const change = {
  /** The number of the document in hand, retyped in full. */
  document: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(64)),
  /** An e-mail address or a mobile number. */
  contact: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(254)),
  reason: v.picklist(contactChangeReasons),
  /** The citizen has left a letter. */
  hasLetter: v.boolean(),
  /** Id of the request that it answers. */
  request: v.optional(v.pipe(v.string(), v.regex(/^req_[\w-]{1,60}$/))),
}

/** Body of `POST /{slug}/desk/citizens/{account}/contact/code`. */
export const contactChangeBody = v.strictObject(change)

export type ContactChangeBody = v.InferOutput<typeof contactChangeBody>

/** A code that was sent, as it was read out at the counter. */
export const readOut = {
  challenge: v.pipe(v.string(), v.regex(/^chl_[\w-]{1,60}$/)),
  code: v.pipe(v.string(), v.trim(), v.maxLength(20)),
}

/** Body of `POST /{slug}/desk/citizens/{account}/contact`: the same, with the code that was sent. */
export const contactProofBody = v.strictObject({
  ...change,
  ...readOut,
})

export type ContactProofBody = v.InferOutput<typeof contactProofBody>

/** Answer of `POST /{slug}/desk/citizens/{account}/contact/code`, and of `/sighting/code`. */
export interface ContactCodeSent {
  readonly challenge: string
  /** Where it went, as it will be kept. */
  readonly to: string
  /** Seconds in which it can be typed. */
  readonly expiresIn: number
}
