/** What the desk's page and the Worker tell each other to let an officer in. @see WebAuthn L3 */
import * as v from 'valibot'
import type { Role } from './roles.ts'

const base64url = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.regex(/^[\w-]+$/))

/** Answer of `POST /{slug}/desk/challenge`. */
export interface DeskChallenge {
  /** Base64url; good once, for five minutes. */
  readonly challenge: string
  readonly rpId: string
}

/** What a browser gives of a passkey that was used. */
export const deskAssertion = v.strictObject({
  credentialId: base64url(1400),
  clientDataJSON: base64url(4096),
  authenticatorData: base64url(4096),
  signature: base64url(2048),
  userHandle: base64url(128),
})

export type DeskAssertion = v.InferOutput<typeof deskAssertion>

const invitationToken = base64url(64)

export const invitationBody = v.strictObject({ token: invitationToken })

/** Body of `POST /{slug}/desk/invitation`: the passkey that was made for it. */
export const enrolmentBody = v.strictObject({
  token: invitationToken,
  clientDataJSON: base64url(4096),
  attestationObject: base64url(8192),
})

/** What an officer comes in by: `totp` is a password and the code of an authenticator app (totp.ts). */
export type WayIn = 'passkey' | 'totp'

/** The officer who is signed in, as the page needs to know. */
export interface OfficerView {
  readonly id: string
  readonly name: string
  readonly role: Role
  /** Whether the passkey was used in the last minutes, as dangerous acts ask for. */
  readonly isFresh: boolean
  /** What dangerous acts show in `freshnessHeader`: told once, to the page whose passkey was used just now. */
  readonly freshness?: string
  /** By `totp`, nobody is ever fresh. */
  readonly by: WayIn
  /** Seconds until the session ends by itself, if nothing is done. */
  readonly idleIn: number
}

/** One officer of the city, as an administrator sees it. */
export interface ListedOfficer {
  readonly id: string
  readonly name: string
  readonly role: Role
  readonly status: 'invited' | 'active' | 'suspended'
  /** Null before the invitation is used. */
  readonly by: WayIn | null
  /** Until when an invitation can be used, in seconds since 1970; null where none can. */
  readonly invitedUntil: number | null
  /** Seconds since 1970; null before the first sign-in. */
  readonly lastSeenAt: number | null
}
