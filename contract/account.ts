/** The citizen's own data, as the page and a token may show it to them. */
import * as v from 'valibot'
import { detailSources } from './derived-details.ts'

/** Answer of `GET /{slug}/account`. */
export const accountView = v.strictObject({
  /** Stable name of the account, `acc_…`; the token's `sub`. */
  id: v.string(),
  /** What was asked at registration, by field name: `givenNames`, `familyNames`, … */
  details: v.record(v.string(), v.string()),
  /** Details that nobody was asked for, and where they come from: a document's number, or the city's register. */
  derived: v.optional(v.record(v.string(), v.picklist(detailSources))),
  /** Proven contacts, in full: they are the citizen's own. */
  contacts: v.array(
    v.strictObject({
      channel: v.string(),
      value: v.string(),
      /** It has taken another's place, which may be undone until then: seconds since 1970. Nobody recovers by it before. */
      undoableUntil: v.optional(v.number()),
      /** Another has taken its place, and it goes then. */
      leavesAt: v.optional(v.number()),
    }),
  ),
  /** Contacts that were only typed, and that nobody has proven: nothing is sent there but the proof. */
  unproven: v.optional(v.array(v.strictObject({ channel: v.string(), value: v.string() }))),
  /** Documents that the account answers to. */
  documents: v.array(v.strictObject({ kind: v.string(), value: v.string() })),
  /** When the account came to be, seconds since 1970. */
  createdAt: v.number(),
  /** When its password was last set, seconds since 1970. */
  passwordChangedAt: v.number(),
})

export type AccountView = v.InferOutput<typeof accountView>

/** One sign-in that is still alive, as the citizen sees it in a list. */
export const sessionView = v.strictObject({
  id: v.string(),
  /** E.g. `Chrome · Android`; empty when the browser did not say. */
  device: v.string(),
  /** Seconds since 1970. */
  createdAt: v.number(),
  lastSeenAt: v.number(),
  /** The session that asks. */
  current: v.boolean(),
})

export type SessionView = v.InferOutput<typeof sessionView>

/** An identity of another provider that opens the account, as the citizen sees it in a list. */
export const identityView = v.strictObject({
  id: v.string(),
  /** Id of the provider in the profile. */
  provider: v.string(),
  /** By what the citizen tells it from another one, as the provider said it: an address, a name; empty for nothing. */
  label: v.string(),
  /** Seconds since 1970. */
  createdAt: v.number(),
})

export type IdentityView = v.InferOutput<typeof identityView>

/** The body that a sign-in or a refresh returns to the page. The refresh token travels in an HttpOnly cookie. */
export const grant = v.strictObject({
  /** ES256 JWT, RFC 9068. */
  accessToken: v.string(),
  /** Seconds until the token ends. */
  expiresIn: v.number(),
  /** On a shared computer: seconds without a refresh after which the session is over. */
  idle: v.optional(v.number()),
  account: accountView,
})

export type Grant = v.InferOutput<typeof grant>
