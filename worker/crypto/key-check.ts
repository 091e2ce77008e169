/** What tells one key from another without telling the key. */
import { toBase64url, type Bytes } from './base64.ts'
import { utf8 } from './digest.ts'
import type { SecretName } from './secrets.ts'

/** One version of a secret, as a database can remember it. */
export interface KeyCheck {
  readonly secret: SecretName
  readonly version: string
  /** 16 bytes that only this key gives. */
  readonly value: string
  /** Whether new records are made with it. */
  readonly current: boolean
}

/**
 * Derives 16 bytes of a key, by a function that serves nothing else (RFC 5869): they may stand in the database, for the
 * key has 256 random bits, and nobody finds it by trying.
 */
export async function checkValue(key: Bytes, secret: SecretName, version: string): Promise<string> {
  const base = await crypto.subtle.importKey('raw', key, 'HKDF', false, ['deriveBits'])
  const info = utf8(`key check ${secret} ${version}`)
  const derivation = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info }
  return toBase64url(new Uint8Array(await crypto.subtle.deriveBits(derivation, base, 128)))
}
