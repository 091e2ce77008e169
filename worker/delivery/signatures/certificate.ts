/** Reads from an X.509 certificate what a verifier of signatures needs. Trusts nobody: its caller does. */
import { X509Certificate, type KeyObject } from 'node:crypto'

export interface Certificate {
  readonly publicKey: KeyObject
  /** Milliseconds since 1970. */
  readonly validFrom: number
  readonly validUntil: number
}

/** Bits; below it an RSA key signs nothing any more (NIST SP 800-131A §3). */
const shortestKey = 2048

/**
 * Reads the certificate of a PEM text.
 *
 * @throws RangeError for what is none, or holds a key that is not RSA or too short
 */
export function readCertificate(pem: string): Certificate {
  const { publicKey, validFrom, validTo } = parsed(pem)
  const bits = publicKey.asymmetricKeyDetails?.modulusLength ?? 0
  if (publicKey.asymmetricKeyType !== 'rsa' || bits < shortestKey)
    throw new RangeError('is a certificate of a key that verifies nothing')
  const [from, until] = [Date.parse(validFrom), Date.parse(validTo)]
  if (Number.isNaN(from) || Number.isNaN(until))
    throw new RangeError('is no certificate: its validity is no time')
  return { publicKey, validFrom: from, validUntil: until }
}

function parsed(pem: string): X509Certificate {
  // It would read DER as well, and a text that only holds one somewhere.
  if (!pem.startsWith('-----BEGIN CERTIFICATE-----'))
    throw new RangeError('is no certificate in PEM')
  try {
    return new X509Certificate(pem)
  } catch (cause) {
    throw new RangeError('is no certificate', { cause })
  }
}
