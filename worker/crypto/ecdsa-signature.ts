/** Signatures of ECDSA over P-256 in their two spellings. Knows no key and no message. */
import type { Bytes } from './base64.ts'

/** Bytes of each of the two numbers that make a signature. */
const half = 32

const sequence = 0x30
const integer = 0x02

/**
 * Turns a signature in DER, as OpenSSL writes it, into the 64 bytes that WebCrypto takes.
 *
 * @returns null unless it is a signature of P-256, in DER to the letter: one signature has one spelling
 * @see RFC 3279 §2.2.3 for its two numbers, X.690 §8.3 for how a number is written
 */
export function rawSignature(der: Uint8Array): Bytes | null {
  // Both numbers fit in 33 bytes, so every length is a single byte.
  if (der[0] !== sequence || der[1] !== der.length - 2) return null
  const r = numberAt(der, 2)
  const s = r && numberAt(der, r.end)
  if (!s || s.end !== der.length) return null
  const raw = new Uint8Array(2 * half)
  raw.set(r.bytes, half - r.bytes.length)
  raw.set(s.bytes, 2 * half - s.bytes.length)
  return raw
}

function numberAt(der: Uint8Array, at: number) {
  const length = der[at + 1] ?? 0
  const end = at + 2 + length
  if (der[at] !== integer || length === 0 || end > der.length) return null
  const written = der.subarray(at + 2, end)
  const [first = 0, second = 0] = written
  // A first bit set would make it negative; a zero in front is there to prevent that, and for nothing else.
  if (first >= 0x80 || (first === 0 && length > 1 && second < 0x80)) return null
  const bytes = first === 0 ? written.subarray(1) : written
  return bytes.length > half ? null : { bytes, end }
}
