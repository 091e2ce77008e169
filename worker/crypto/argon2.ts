/** Argon2id, run from WebAssembly. */
// oxlint-disable-next-line typescript/triple-slash-reference -- whoever compiles this file needs the declaration too
/// <reference path="./wasm.d.ts" />
import Argon2, { Argon2Type, Argon2Version } from '@phi-ag/argon2'
import wasm from '@phi-ag/argon2/argon2.wasm'
import type { Bytes } from './base64.ts'

/** The cost of one computation. */
export interface Argon2Cost {
  /** KiB. */
  readonly memory: number
  /** Passes over the memory. */
  readonly time: number
  /** Lanes. */
  readonly parallelism: number
}

/** Bytes in a result. */
export const argon2Length = 32

/**
 * The one instance of this isolate. Each instance keeps its own memory until it is collected, and the
 * isolate has 128 MB for everything.
 */
let shared: Argon2 | undefined

/**
 * Derives 32 bytes with Argon2id, version 1.3.
 *
 * @param text ASCII only: the library counts UTF-16 units where it writes UTF-8 bytes, so of any other
 *   text it would silently ignore the end
 * @param salt 8 bytes at least, 16 recommended
 * @throws TypeError for text that is not ASCII
 * @see RFC 9106
 */
export function argon2id(text: string, salt: Uint8Array, cost: Argon2Cost): Bytes {
  if (!/^[\x20-\x7e]*$/.test(text)) throw new TypeError('argon2id takes printable ASCII only')
  shared ??= new Argon2(new WebAssembly.Instance(wasm))
  const { hash } = shared.hash(text, {
    salt,
    hashLength: argon2Length,
    memoryCost: cost.memory,
    timeCost: cost.time,
    parallelism: cost.parallelism,
    type: Argon2Type.Argon2id,
    version: Argon2Version.Version13,
  })
  return Uint8Array.from(hash)
}
