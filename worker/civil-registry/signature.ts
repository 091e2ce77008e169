/** Signs a request to a municipality's own service. The form is public: docs/imports.md tells it to whoever verifies. */
import { fromBase64url } from '../crypto/base64.ts'
import { sha256, utf8 } from '../crypto/digest.ts'
import { toHex } from '../crypto/hex.ts'

export const timestampHeader = 'citizen-auth-timestamp'
export const signatureHeader = 'citizen-auth-signature'

const keyLength = 32

/**
 * Reads the secret that a municipality shares with its service.
 *
 * @param text base64url of 32 bytes or more
 * @returns null for anything else
 */
export async function readSigningSecret(text: string | undefined): Promise<CryptoKey | null> {
  const bytes = fromBase64url(text?.trim() ?? '')
  if (!bytes || bytes.length < keyLength) return null
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])
}

/**
 * Signs with HMAC-SHA-256 five lines joined by line feeds, without one at the end: `v1`, the method, the path with
 * its query, the time, and the SHA-256 of the body in lower-case hexadecimal.
 *
 * @param at seconds since 1970; a service should refuse what is more than 300 s off
 * @returns the headers that carry the signature
 */
export async function signed(
  key: CryptoKey,
  method: string,
  url: URL,
  at: number,
  body: string,
): Promise<Record<string, string>> {
  const lines = [
    'v1',
    method,
    `${url.pathname}${url.search}`,
    String(at),
    toHex(await sha256(body)),
  ]
  const mac = await crypto.subtle.sign('HMAC', key, utf8(lines.join('\n')))
  return {
    [timestampHeader]: String(at),
    [signatureHeader]: `v1=${toHex(new Uint8Array(mac))}`,
  }
}
