/** Time-based one-time passwords (RFC 6238) by SHA-1, which is what every authenticator app does unasked. */
import type { Bytes } from './base64.ts'
import { fromBase32, toBase32 } from './base32.ts'
import { sha256, equal } from './digest.ts'
import { bytes } from './random.ts'

/** Seconds for which a code is drawn. */
const period = 30

/** The time steps whose codes are taken: this one, and one before and after it for clocks that differ (§5.2). */
const skew = [0, -1, 1] as const

/** Bytes of a secret: as many as SHA-1 gives (RFC 4226 §4 R6). */
const secretLength = 20

/** @returns in base 32, as an app reads it */
export const newTotpSecret = (): string => toBase32(bytes(secretLength))

/** @param at seconds since 1970 */
export const timeStepAt = (at: number): number => Math.floor(at / period)

/**
 * The code of one time step (RFC 4226 §5.3).
 *
 * @param digits 6 to 8
 */
export async function totpCode(secret: Bytes, step: number, digits: number): Promise<string> {
  const key = await crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: 'SHA-1' }, false, [
    'sign',
  ])
  const counter = new DataView(new ArrayBuffer(8))
  counter.setBigUint64(0, BigInt(step))
  const mac = new DataView(await crypto.subtle.sign('HMAC', key, counter.buffer))
  const offset = mac.getUint8(mac.byteLength - 1) & 0xf
  const number = mac.getUint32(offset) & 0x7fffffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/**
 * The time step that a code is of, if it may be taken now. All that may be are compared, whichever is right.
 *
 * @param secret in base 32
 * @param at seconds since 1970
 * @param after the newest step of which one was taken before; null for none
 */
export async function stepOfCode(
  secret: string,
  typed: string,
  at: number,
  after: number | null,
): Promise<number | undefined> {
  const now = timeStepAt(at)
  const digest = await sha256(typed)
  const matching = await Promise.all(
    skew.map(async (by) => {
      const code = await totpCode(fromBase32(secret), now + by, typed.length)
      return equal(await sha256(code), digest) ? [now + by] : []
    }),
  )
  return matching.flat().find((step) => after === null || step > after)
}
