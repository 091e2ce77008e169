/** Reads the CBOR that authenticators write: definite lengths and the few types of WebAuthn, nothing else (RFC 8949). */
import type { Bytes } from '../base64.ts'

export type Cbor = number | string | boolean | null | Bytes | readonly Cbor[] | CborMap
export type CborMap = ReadonlyMap<number | string, Cbor>

/** What is no CBOR, or CBOR that no authenticator has a reason to write. */
export class CborError extends Error {
  override readonly name = 'CborError'
}

/** Levels. An attestation statement has four: object, statement, list of certificates, certificate. */
const deepest = 5

const simple: Readonly<Record<number, boolean | null>> = { 20: false, 21: true, 22: null }

class Reader {
  readonly #bytes: Bytes
  readonly #view: DataView
  at = 0

  constructor(bytes: Bytes) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  }

  #take(length: number): Bytes {
    if (length > this.#bytes.length - this.at) throw new CborError('it ends too early')
    this.at += length
    return this.#bytes.slice(this.at - length, this.at)
  }

  /** The number behind a type: a value, or a length. One of more than 32 bits is in nothing that is read here. */
  #argument(additional: number): number {
    if (additional < 24) return additional
    const width = { 24: 1, 25: 2, 26: 4 }[additional]
    if (width === undefined) throw new CborError('a length that is not definite, or too long')
    this.#take(width)
    const from = this.at - width
    if (width === 1) return this.#view.getUint8(from)
    return width === 2 ? this.#view.getUint16(from) : this.#view.getUint32(from)
  }

  #map(size: number, depth: number): CborMap {
    const map = new Map<number | string, Cbor>()
    for (let count = 0; count < size; count++) {
      const key = this.value(depth + 1)
      if (typeof key !== 'number' && typeof key !== 'string') throw new CborError('a strange key')
      if (map.has(key)) throw new CborError('the same key twice')
      map.set(key, this.value(depth + 1))
    }
    return map
  }

  value(depth: number): Cbor {
    if (depth > deepest) throw new CborError('it is too deep')
    const [first = 0] = this.#take(1)
    const type = first >> 5
    const additional = first & 31
    if (type === 7) {
      const value = simple[additional]
      if (value === undefined) throw new CborError('a value of another kind')
      return value
    }
    const argument = this.#argument(additional)
    switch (type) {
      case 0:
        return argument
      case 1:
        return -1 - argument
      case 2:
        return this.#take(argument)
      case 3:
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: false }).decode(
          this.#take(argument),
        )
      case 4:
        return this.#list(argument, depth)
      case 5:
        return this.#map(argument, depth)
      default:
        throw new CborError('a tag')
    }
  }

  #list(size: number, depth: number): readonly Cbor[] {
    const items: Cbor[] = []
    for (let count = 0; count < size; count++) items.push(this.value(depth + 1))
    return items
  }
}

/**
 * Reads the value at the beginning of some bytes.
 *
 * @returns it, and how many bytes it takes
 * @throws CborError, and TypeError for text that is no UTF-8
 */
export function readCbor(bytes: Bytes): { readonly value: Cbor; readonly length: number } {
  const reader = new Reader(bytes)
  const value = reader.value(0)
  return { value, length: reader.at }
}

/** The same where a map must stand. */
export function readCborMap(bytes: Bytes): { readonly value: CborMap; readonly length: number } {
  const { value, length } = readCbor(bytes)
  if (!(value instanceof Map)) throw new CborError('it is no map')
  return { value, length }
}
