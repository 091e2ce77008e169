/** What a service of the city may be told of a citizen, by the names of OpenID Connect. */
import * as v from 'valibot'

/** OpenID Connect Core §5.1; the last four are the city's own. */
export const claimNames = [
  'name',
  'given_name',
  'family_name',
  'birthdate',
  'email',
  'email_verified',
  'phone_number',
  'phone_number_verified',
  'address',
  'document_kind',
  'document_number',
  /** Whether the citizen is of age, and not when they were born. */
  'age_over_18',
  /** Whether the citizen lives in the city, and not where. */
  'lives_in',
] as const

export type ClaimName = (typeof claimNames)[number]

/** What is told with another, and so is not asked for by itself. */
export const toldWith: Readonly<Partial<Record<ClaimName, ClaimName>>> = {
  email_verified: 'email',
  phone_number_verified: 'phone_number',
  document_kind: 'document_number',
}

/** A service that a citizen has let know something, as the citizen sees it in the account. */
export const connectedService = v.strictObject({
  id: v.string(),
  name: v.string(),
  /** What it may know, and what for, in the citizen's language where the city has said it there. */
  claims: v.array(
    v.strictObject({ claim: v.picklist(claimNames), purpose: v.optional(v.string()) }),
  ),
  /** Since when, seconds since 1970. */
  since: v.number(),
})

export type ConnectedService = v.InferOutput<typeof connectedService>
