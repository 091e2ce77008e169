/**
 * Keeps the newest seal in a second place, KV: whoever can write to D1 cannot write to it. It may show what was there a
 * minute ago, never what was not.
 */
import type { Sealed } from './mac.ts'

/** Beside the codes, which are all under `code:`. */
export const keptSealKey = 'audit:seal'

export interface KeptSeal {
  last(): Promise<Sealed | undefined>
  keep(seal: Sealed): Promise<void>
}

/** What is needed of a namespace. */
interface TextStore {
  get(key: string): Promise<string | null>
  put(key: string, text: string): Promise<void>
}

export const keptInKv = (kv: TextStore): KeptSeal => ({
  async last() {
    return readSeal(await kv.get(keptSealKey))
  },
  keep: (seal) => kv.put(keptSealKey, JSON.stringify(seal)),
})

/** @returns undefined for whatever is no seal */
export function readSeal(text: string | null): Sealed | undefined {
  try {
    const value: unknown = JSON.parse(text ?? 'null')
    return isSeal(value) ? value : undefined
  } catch {
    return undefined
  }
}

const isSeal = (value: unknown): value is Sealed =>
  typeof value === 'object' &&
  value !== null &&
  ['number', 'epoch', 'through', 'entries'].every((name) =>
    Number.isSafeInteger(Reflect.get(value, name)),
  ) &&
  ['hash', 'key', 'mac'].every((name) => typeof Reflect.get(value, name) === 'string')
