/** What an authenticator says of itself and of a ceremony, as it signs it. @see WebAuthn L3 §6.1 */
import type { Bytes } from '../base64.ts'
import { readCborMap } from './cbor.ts'

export interface AuthenticatorData {
  /** SHA-256 of the RP ID that the ceremony was for. */
  readonly rpIdHash: Bytes
  /** Somebody was there. */
  readonly isPresent: boolean
  /** And was recognised: by a finger, a face, a PIN. */
  readonly isVerified: boolean
  /** May be copied to other devices, and is. */
  readonly isBackupEligible: boolean
  readonly isBackedUp: boolean
  /** 0 where it does not count. */
  readonly counter: number
  /** Of a credential that has just been made. */
  readonly created?: { readonly aaguid: Bytes; readonly id: Bytes; readonly publicKey: Bytes }
}

/** Bytes. @see WebAuthn L3 §4, Credential ID */
const longestId = 1023

/**
 * @returns null for what is none
 * @throws CborError for a key or extensions that are no CBOR
 */
export function readAuthenticatorData(bytes: Bytes): AuthenticatorData | null {
  if (bytes.length < 37) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const flags = view.getUint8(32)
  const has = (bit: number) => (flags & (1 << bit)) !== 0
  let at = 37
  let created: AuthenticatorData['created']
  if (has(6)) {
    if (bytes.length < 55) return null
    const length = view.getUint16(53)
    if (length > longestId || bytes.length < 55 + length) return null
    const rest = bytes.slice(55 + length)
    const key = readCborMap(rest)
    created = {
      aaguid: bytes.slice(37, 53),
      id: bytes.slice(55, 55 + length),
      publicKey: rest.slice(0, key.length),
    }
    at = 55 + length + key.length
  }
  if (has(7)) at += readCborMap(bytes.slice(at)).length
  if (at !== bytes.length || (has(4) && !has(3))) return null
  return {
    rpIdHash: bytes.slice(0, 32),
    isPresent: has(0),
    isVerified: has(2),
    isBackupEligible: has(3),
    isBackedUp: has(4),
    counter: view.getUint32(33),
    ...(created && { created }),
  }
}
