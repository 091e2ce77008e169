/** What a browser sends as the solution of a challenge. */
import { fromBase64url, type Bytes } from '../crypto/base64.ts'

export interface Solution {
  /** `expiry.effort.about.nonce`; all of it is signed, so that no part can be changed. */
  readonly seed: string
  /** Seconds since 1970. */
  readonly expiresAt: number
  readonly effort: number
  /** Digest of what was asked for. */
  readonly about: string
  readonly key: Bytes
  readonly signature: Bytes
}

/** Accepts one spelling only, so that one solution cannot be presented as two. */
export function readSolution(text: string): Solution | null {
  const [, seed, expiry, effort, about, keyText, signatureText] =
    /^((\d{10})\.(\d{1,7})\.([\w-]{22})\.[\w-]{22})\.([\w-]{43})\.([\w-]{43})$/.exec(text) ?? []
  const [key, signature] = [fromBase64url(keyText ?? ''), fromBase64url(signatureText ?? '')]
  if (!seed || !about || !key || !signature) return null
  return { seed, expiresAt: Number(expiry), effort: Number(effort), about, key, signature }
}
