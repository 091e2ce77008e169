/** UUIDs made from names. */
import { sha256, utf8 } from './digest.ts'

/**
 * The UUID of a name, always the same: version 8, by SHA-256.
 *
 * @param namespace a UUID: what kind of name it is, so that equal names of two kinds differ
 * @see RFC 9562 §5.8 and appendix B.2
 */
export async function namedUuid(namespace: string, name: string): Promise<string> {
  const space = Uint8Array.from(namespace.match(/[0-9a-f]{2}/g) ?? [], (byte) => parseInt(byte, 16))
  const text = utf8(name)
  const both = new Uint8Array(space.length + text.length)
  both.set(space)
  both.set(text, space.length)
  const digest = await sha256(both)
  const hex = Array.from(digest.subarray(0, 16), (byte, at) => written(at, byte)).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** A byte in hexadecimal, with the version in the seventh and the variant in the ninth. */
function written(at: number, byte: number): string {
  const marked = at === 6 ? (byte & 0x0f) | 0x80 : at === 8 ? (byte & 0x3f) | 0x80 : byte
  return marked.toString(16).padStart(2, '0')
}
