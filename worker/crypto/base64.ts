/** Bytes as text, RFC 4648 §4 and §5, never with padding. */

/** Bytes with a buffer of their own, which is what WebCrypto takes and gives. */
export type Bytes = Uint8Array<ArrayBuffer>

/** Writes bytes in the alphabet with `+` and `/`, as PHC strings do. */
export function toBase64(bytes: Uint8Array): string {
  let binary = ''
  for (const byte of bytes) binary += String.fromCharCode(byte)
  return btoa(binary).replace(/={1,2}$/, '')
}

/** Writes bytes in the alphabet that is safe in a URL, a header and a file name. */
export function toBase64url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_')
}

/**
 * Reads what `toBase64` wrote.
 *
 * @returns null unless `toBase64` would write the same text again: one value has one spelling, so a
 *   record cannot be copied under another
 */
export function fromBase64(text: string): Bytes | null {
  if (!/^[A-Za-z0-9+/]*$/.test(text) || text.length % 4 === 1) return null
  const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
  return toBase64(bytes) === text ? bytes : null
}

/** Reads what `toBase64url` wrote, with the same strictness. */
export function fromBase64url(text: string): Bytes | null {
  if (/[+/]/.test(text)) return null
  return fromBase64(text.replaceAll('-', '+').replaceAll('_', '/'))
}
