/** Verifies what a vendor signs with a secret that it shares with us. */
import { utf8 } from '../../crypto/digest.ts'
import { EventRefused } from '../events/event.ts'

/** Bytes of a text that others wrote: whatever it holds, it has some. */
export const bytesOf = (text: string) => new Uint8Array(new TextEncoder().encode(text))

/**
 * Requires that a MAC is the sender's.
 *
 * @param secret as text, the way vendors hand theirs out
 * @throws EventRefused
 */
export async function requireMac(
  hash: 'SHA-1' | 'SHA-256',
  secret: string,
  mac: BufferSource,
  content: string,
): Promise<void> {
  const key = await crypto.subtle.importKey('raw', utf8(secret), { name: 'HMAC', hash }, false, [
    'verify',
  ])
  // `verify` compares in constant time.
  if (!(await crypto.subtle.verify('HMAC', key, mac, bytesOf(content))))
    throw new EventRefused('has a signature that is not its sender’s')
}
