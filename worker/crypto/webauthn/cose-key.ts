/** Public keys as authenticators write them (COSE, RFC 9052 and 9053), and the signatures that they verify. */
import { toBase64url, type Bytes } from '../base64.ts'
import { readCborMap, type CborMap } from './cbor.ts'

interface Algorithm {
  readonly kind: 'ec' | 'okp' | 'rsa'
  readonly curve?: { readonly id: number; readonly name: string; readonly width: number }
  readonly hash: string
}

/**
 * By COSE's number. Those of NIST's larger curves are asked of nobody; they cost a line each, and verify what the W3C's
 * vectors hold.
 */
const algorithms: Readonly<Record<number, Algorithm>> = {
  [-7]: { kind: 'ec', curve: { id: 1, name: 'P-256', width: 32 }, hash: 'SHA-256' },
  [-35]: { kind: 'ec', curve: { id: 2, name: 'P-384', width: 48 }, hash: 'SHA-384' },
  [-36]: { kind: 'ec', curve: { id: 3, name: 'P-521', width: 66 }, hash: 'SHA-512' },
  [-8]: { kind: 'okp', curve: { id: 6, name: 'Ed25519', width: 32 }, hash: '' },
  [-257]: { kind: 'rsa', hash: 'SHA-256' },
}

export interface PublicKey {
  readonly algorithm: number
  verify(signature: Bytes, data: Bytes): Promise<boolean>
}

const isBytes = (value: unknown): value is Bytes => value instanceof Uint8Array

/** Bytes of that length, as a JWK has them. */
function coordinate(map: CborMap, label: number, width?: number): string | null {
  const value = map.get(label)
  if (!isBytes(value) || (width !== undefined && value.length !== width)) return null
  return toBase64url(value)
}

/** RFC 9053 §7, RFC 8230 §4. */
function jwkOf(map: CborMap, { kind, curve }: Algorithm): JsonWebKey | null {
  if (map.get(1) !== { okp: 1, ec: 2, rsa: 3 }[kind]) return null
  if (!curve) {
    const [n, e] = [coordinate(map, -1), coordinate(map, -2)]
    return n && e ? { kty: 'RSA', n, e } : null
  }
  if (map.get(-1) !== curve.id) return null
  const x = coordinate(map, -2, curve.width)
  if (kind === 'okp') return x ? { kty: 'OKP', crv: curve.name, x } : null
  const y = coordinate(map, -3, curve.width)
  return x && y ? { kty: 'EC', crv: curve.name, x, y } : null
}

/**
 * Two integers of ASN.1 as WebCrypto takes them: each as long as the curve's numbers.
 *
 * @returns null for what is not exactly that (RFC 3279 §2.2.3)
 */
export function rawSignature(der: Bytes, width: number): Bytes | null {
  const isLong = der[1] === 0x81
  const start = isLong ? 3 : 2
  if (der[0] !== 0x30 || der[isLong ? 2 : 1] !== der.length - start) return null
  const raw = new Uint8Array(2 * width)
  let at = start
  for (const end of [width, 2 * width]) {
    const length = der[at + 1] ?? 0
    const number = der.subarray(at + 2, at + 2 + length)
    if (der[at] !== 0x02 || length === 0 || number.length !== length) return null
    const digits = number[0] === 0 ? number.subarray(1) : number
    if (digits.length > width) return null
    raw.set(digits, end - digits.length)
    at += 2 + length
  }
  return at === der.length ? raw : null
}

const importParameters = ({ kind, curve, hash }: Algorithm) =>
  kind === 'ec'
    ? { name: 'ECDSA', namedCurve: curve?.name ?? '' }
    : kind === 'okp'
      ? { name: 'Ed25519' }
      : { name: 'RSASSA-PKCS1-v1_5', hash }

/**
 * Reads a public key.
 *
 * @returns null for one of an algorithm that is not known here, and for what is no key
 * @throws CborError
 */
export async function readPublicKey(cose: Bytes): Promise<PublicKey | null> {
  const { value: map } = readCborMap(cose)
  const number = map.get(3)
  const algorithm = typeof number === 'number' ? algorithms[number] : undefined
  const jwk = algorithm && jwkOf(map, algorithm)
  if (!algorithm || !jwk || typeof number !== 'number') return null
  const { kind, curve, hash } = algorithm
  let key: CryptoKey
  try {
    key = await crypto.subtle.importKey('jwk', jwk, importParameters(algorithm), false, ['verify'])
  } catch (cause) {
    // A point that is on no curve, a modulus that is none.
    if (cause instanceof DOMException || cause instanceof TypeError) return null
    throw cause
  }
  return {
    algorithm: number,
    async verify(signature, data) {
      const raw = kind === 'ec' ? rawSignature(signature, curve?.width ?? 0) : signature
      const parameters = kind === 'ec' ? { name: 'ECDSA', hash } : { name: key.algorithm.name }
      return raw !== null && crypto.subtle.verify(parameters, key, raw, data)
    },
  }
}
