/** The only source of chance. */
import { toBase64url, type Bytes } from './base64.ts'

/**
 * Draws bytes from the platform's generator.
 *
 * @param n at most 65,536, the limit of `getRandomValues`
 */
export const bytes = (n: number): Bytes => crypto.getRandomValues(new Uint8Array(n))

/** Draws one of 256 numbers from 0 up to 1, for what must only differ. */
export const chance = (): number => (bytes(1)[0] ?? 0) / 256

/**
 * Draws a value that nobody can guess, for ids and secrets that a browser carries.
 *
 * @param bits a multiple of 8, at least 128
 * @returns base64url
 * @throws RangeError for anything shorter, a programming mistake
 * @see OWASP ASVS 5.0 §11.5.1, 128 bits at least
 */
export function token(bits: number): string {
  if (bits < 128 || bits % 8 !== 0)
    throw new RangeError('a token has a multiple of 8 bits, 128 at least')
  return toBase64url(bytes(bits / 8))
}

/** A byte from here on would make the digits 0 to 5 likelier than the others; it is drawn again. */
const biased = 250

/**
 * Draws a one-time code, every digit equally likely.
 *
 * @param length digits, 4 to 10
 * @returns e.g. `'041957'`; keeps leading zeros, so never turn it into a number
 * @throws RangeError outside 4..10, a configuration mistake
 * @see RFC 4226 §5.3 for why six is the usual floor
 */
export function digits(length: number): string {
  if (!Number.isInteger(length) || length < 4 || length > 10)
    throw new RangeError('a code has 4 to 10 digits')
  let code = ''
  while (code.length < length)
    for (const byte of bytes(length - code.length)) if (byte < biased) code += String(byte % 10)
  return code
}
