/**
 * What a page works out before a flow begins, or before a request that goes beyond what is free, so that a machine that
 * makes thousands pays dearly. No puzzle, no picture.
 */
import * as v from 'valibot'

/**
 * Answer of `GET /{slug}/human/{kind}`, and part of `proof_of_work_required`: somewhere among the first `keys` counters is the one whose key begins with
 * `prefix`.
 *
 * The key of a counter is PBKDF2-HMAC-SHA-256 with the seed's ASCII as the password, the counter as 4 bytes, highest
 * first, as the salt, and `rounds` iterations: 32 bytes. The solution is `seed.key.signature`, the key in base64url.
 *
 * @see https://altcha.org/docs/v2/proof-of-work-captcha for the deterministic mode that this follows
 */
export const proofOfWorkChallenge = v.strictObject({
  seed: v.string(),
  rounds: v.pipe(v.number(), v.integer(), v.minValue(1)),
  keys: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The first 15 bytes of the key that is looked for, in base64url: 20 characters. */
  prefix: v.string(),
  /** The Worker's own, over what only a solution holds. */
  signature: v.string(),
  /** Seconds during which the solution is taken, once. */
  lifetime: v.number(),
})

export type ProofOfWorkChallenge = v.InferOutput<typeof proofOfWorkChallenge>
