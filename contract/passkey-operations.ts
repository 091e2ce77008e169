/** What a browser and the Worker tell each other about passkeys, besides the sign-in itself. */
import * as v from 'valibot'

const base64url = (longest: number) => v.pipe(v.string(), v.maxLength(longest), v.regex(/^[\w-]+$/))

/** Answer of `POST /{slug}/passkeys/challenge`. */
export const passkeyChallenge = v.strictObject({
  /** Base64url; good once, from this browser. */
  challenge: v.string(),
  /** Seconds for which it is good. */
  expiresIn: v.number(),
})

export type PasskeyChallenge = v.InferOutput<typeof passkeyChallenge>

/** Proof that it is the citizen who is there: the present password, where the sign-in is not of the last minutes. */
export const proofOfNow = v.strictObject({
  password: v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(2048))),
})

/** Answer of `POST /{slug}/passkeys/options`: what `navigator.credentials.create` is given. */
export const creationOptions = v.strictObject({
  /** Base64url; good once, in this session. */
  challenge: v.string(),
  rp: v.strictObject({ id: v.string(), name: v.string() }),
  /** `id` is base64url; the names are what the browser shows among the citizen's passkeys. */
  user: v.strictObject({ id: v.string(), name: v.string(), displayName: v.string() }),
  algorithms: v.array(v.number()),
  /** Credentials that the account has: none is made twice on one authenticator. */
  exclude: v.array(v.string()),
})

export type CreationOptions = v.InferOutput<typeof creationOptions>

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60))

/** Body of `POST /{slug}/passkeys`: what the browser made. */
export const creationBody = v.strictObject({
  clientDataJSON: base64url(4096),
  attestationObject: base64url(8192),
  /** What the citizen calls it; the browser and its system when absent. */
  name: v.optional(name),
})

/** Body of `POST /{slug}/passkeys/{id}`. */
export const renamingBody = v.strictObject({ name })

/** One passkey, as its citizen sees it in a list. */
export const passkeyView = v.strictObject({
  id: v.string(),
  /** Credential ID, base64url: what a browser is told to keep, or to forget. */
  credential: v.string(),
  name: v.string(),
  /** Kept by a password manager, and so on more than one device. */
  isBackedUp: v.boolean(),
  /** Seconds since 1970. */
  createdAt: v.number(),
  lastUsedAt: v.nullable(v.number()),
  /** It may have been copied, and opens nothing any more. */
  isSuspect: v.boolean(),
})

export type PasskeyView = v.InferOutput<typeof passkeyView>
