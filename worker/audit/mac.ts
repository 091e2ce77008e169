/** What of the audit is under the key, and in which form. Knows neither table nor statement. */
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'

/** What an entry says. Its time and place are D1's to give, and are under the seal. */
export interface EntryContent {
  readonly id: string
  readonly municipality: string
  readonly event: string
  readonly subject: string
  /** JSON, as the row holds it. */
  readonly details: string
}

/** Where an entry stands. */
export interface EntryPlace {
  readonly sequence: number
  readonly at: number
  readonly mac: string
  readonly previous: string
}

/** Nobody without the key can write an entry that bears this. */
export const entryMac = async (
  key: CryptoKey,
  { id, municipality, event, subject, details }: EntryContent,
): Promise<string> =>
  toBase64url(await hmac(key, 'audit entry', id, municipality, event, subject, details))

/** The hash over no entry at all. */
export const beginning = ''

/**
 * The running hash, one entry further.
 *
 * @param hash over all entries before this one
 */
export const sealOver = async (
  key: CryptoKey,
  hash: string,
  { sequence, at, mac, previous }: EntryPlace,
): Promise<string> =>
  toBase64url(await hmac(key, 'audit seal', hash, String(sequence), String(at), mac, previous))

/** Whether a row holds the value that the key gives; false for what is no such value at all. */
export function isSame(kept: string, due: string): boolean {
  const [a, b] = [fromBase64url(kept), fromBase64url(due)]
  return a?.length === 32 && b?.length === 32 && equal(a, b)
}
