/** Digests and their comparison. */
import type { Bytes } from './base64.ts'

const encoder = new TextEncoder()

const loneSurrogate = /\p{Surrogate}/u

/** Encodes as UTF-8; refuses a lone surrogate, which UTF-8 would turn into the same bytes as any other. */
export function utf8(text: string): Bytes {
  if (loneSurrogate.test(text)) throw new TypeError('text with a lone surrogate has no UTF-8 form')
  return new Uint8Array(encoder.encode(text))
}

const toBytes = (part: string | Uint8Array): Uint8Array =>
  typeof part === 'string' ? utf8(part) : part

/** @returns 32 bytes */
export async function sha256(message: string | Bytes): Promise<Bytes> {
  const data = typeof message === 'string' ? utf8(message) : message
  return new Uint8Array(await crypto.subtle.digest('SHA-256', data))
}

/**
 * Authenticates a list of parts with HMAC-SHA-256. Moving a character from one part to its neighbour
 * changes the result, because each part goes in behind its own length.
 *
 * @param parts text is taken as UTF-8
 * @returns 32 bytes
 * @throws TypeError for text with a lone surrogate
 */
export async function hmac(key: CryptoKey, ...parts: (string | Uint8Array)[]): Promise<Bytes> {
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, lengthPrefixed(parts.map(toBytes))))
}

function lengthPrefixed(parts: readonly Uint8Array[]): Bytes {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + 4 + part.length, 0))
  const view = new DataView(joined.buffer)
  let at = 0
  for (const part of parts) {
    view.setUint32(at, part.length)
    joined.set(part, at + 4)
    at += 4 + part.length
  }
  return joined
}

/** Bytes in a SHA-256 digest, and so in every value that `equal` compares. */
const digestLength = 32

/**
 * Compares two digests in a time that tells nothing about where they differ.
 *
 * Synchronous on purpose: a forgotten `await` would make every comparison true.
 *
 * @throws RangeError unless both have 32 bytes: digest a secret first, never compare it as it came
 */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== digestLength || b.length !== digestLength)
    throw new RangeError('only digests of 32 bytes are compared')
  return crypto.subtle.timingSafeEqual(a, b)
}
