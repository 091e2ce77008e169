/** Bytes as text in one of two encodings, and the telling of one from the other. */
import { isAscii, isUtf8 } from 'node:buffer'

export const encodings = ['utf-8', 'iso-8859-1'] as const

export type Encoding = (typeof encodings)[number]

// A superset of ISO-8859-1, and what programs that say ISO-8859-1 write.
const latin1 = new TextDecoder('windows-1252')
const utf8 = new TextDecoder('utf-8')

/** Encodings that the bytes of a line allow: `ascii` is the same in both. */
export type EncodingGuess = 'ascii' | Encoding

export const encodingGuessOf = (bytes: Uint8Array): EncodingGuess =>
  isAscii(bytes) ? 'ascii' : isUtf8(bytes) ? 'utf-8' : 'iso-8859-1'

/**
 * Reads a line.
 *
 * @returns null when it is in the other encoding: ISO-8859-1 that happens to be UTF-8 ("Ã±") is no word of ours
 */
export function decode(bytes: Uint8Array, encoding: Encoding): string | null {
  const look = encodingGuessOf(bytes)
  if (look !== 'ascii' && look !== encoding) return null
  return (encoding === 'utf-8' ? utf8 : latin1).decode(bytes)
}
