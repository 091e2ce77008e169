/** Reads from an X.509 certificate what a verifier of signatures needs (RFC 5280 §4.1). Trusts nobody: its caller does. */
import { fromBase64, type Bytes } from '../../crypto/base64.ts'

export interface Certificate {
  /** SubjectPublicKeyInfo, as WebCrypto imports it by `spki`. */
  readonly publicKey: Bytes
  /** Milliseconds since 1970. */
  readonly validFrom: number
  readonly validUntil: number
}

interface Element {
  readonly tag: number
  readonly content: Bytes
  /** With its tag and length. */
  readonly whole: Bytes
}

const sequence = 0x30
const utcTime = 0x17
const generalizedTime = 0x18
/** `[0]`, which holds the version; absent from certificates of version 1. */
const version = 0xa0

/**
 * Reads the first certificate of a PEM text.
 *
 * @throws RangeError for what is no certificate
 */
export function readCertificate(pem: string): Certificate {
  const [, base64 = ''] =
    /-----BEGIN CERTIFICATE-----([A-Za-z0-9+/=\s]+)-----END CERTIFICATE-----/.exec(pem) ?? []
  const der = fromBase64(base64.replace(/[=\s]/g, ''))
  if (!der) throw new RangeError('is no certificate in PEM')
  const [certificate] = elementsOf(der)
  const [signed] = elementsOf(inside(certificate))
  const fields = elementsOf(inside(signed)).filter(({ tag }) => tag !== version)
  // serialNumber, signature, issuer, validity, subject, subjectPublicKeyInfo
  const [, , , validity, , publicKey] = fields
  const [from, until] = elementsOf(inside(validity))
  inside(publicKey)
  return {
    publicKey: publicKey?.whole ?? new Uint8Array(),
    validFrom: timeOf(from),
    validUntil: timeOf(until),
  }
}

function inside(element: Element | undefined): Bytes {
  if (element?.tag !== sequence) throw new RangeError('is no certificate: a sequence is missing')
  return element.content
}

/** The elements that follow each other in DER (X.690 §8.1). */
function elementsOf(der: Bytes): readonly Element[] {
  const elements: Element[] = []
  for (let at = 0; at < der.length;) {
    const short = der[at + 1] ?? 0
    const lengthBytes = short < 0x80 ? 0 : short & 0x7f
    const start = at + 2 + lengthBytes
    const length = lengthBytes === 0 ? short : numberOf(der.subarray(at + 2, start))
    const end = start + length
    if (lengthBytes > 3 || end > der.length)
      throw new RangeError('is no certificate: it is cut off')
    const whole = der.subarray(at, end)
    elements.push({ tag: der[at] ?? 0, content: der.subarray(start, end), whole })
    at = end
  }
  return elements
}

const numberOf = (bytes: Bytes) => bytes.reduce((number, byte) => number * 256 + byte, 0)

/** `YYMMDDHHMMSSZ`, of the years 1950 to 2049, or `YYYYMMDDHHMMSSZ` (RFC 5280 §4.1.2.5). */
function timeOf(element: Element | undefined): number {
  const text = new TextDecoder().decode(element?.content)
  const digits =
    element?.tag === utcTime
      ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}`
      : element?.tag === generalizedTime
        ? text
        : ''
  const iso = digits.replace(/^(\d{4})(..)(..)(..)(..)(..)Z$/, '$1-$2-$3T$4:$5:$6Z')
  const time = Date.parse(iso)
  if (Number.isNaN(time)) throw new RangeError('is no certificate: its validity is no time')
  return time
}
