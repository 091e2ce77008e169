/** Base 32 of RFC 4648 §6, as authenticator apps read secrets. */
import type { Bytes } from './base64.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** Without padding, which apps do without (Key Uri Format). */
export function toBase32(bytes: Uint8Array): string {
  const bits = Array.from(bytes, (byte) => byte.toString(2).padStart(8, '0')).join('')
  const groups = bits.match(/.{1,5}/g) ?? []
  return groups.map((group) => alphabet.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('')
}

/** @throws RangeError for what `toBase32` did not write */
export function fromBase32(text: string): Bytes {
  const bits = Array.from(text, (letter) => {
    const value = alphabet.indexOf(letter)
    if (value < 0) throw new RangeError('no letter of base 32')
    return value.toString(2).padStart(5, '0')
  }).join('')
  const bytes = bits.match(/.{8}/g) ?? []
  return Uint8Array.from(bytes, (byte) => Number.parseInt(byte, 2))
}
