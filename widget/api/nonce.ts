/**
 * What the next proof of a browser's key is to be signed with. Kept as long as cookies do not come back: that there is
 * one says that requests are signed. It is no secret.
 */
import { quietly } from '../session-memory.ts'

const keyOf = (slug: string) => `citizen-auth:${slug}:nonce`

/** Where the browser refuses storage. */
const held = new Map<string, string>()

export interface Nonce {
  readonly text: string
  /** Seconds by which the Worker's clock goes before this one. */
  readonly ahead: number
}

export function nonceOf(slug: string): Nonce | undefined {
  const [text, ahead] = (
    quietly(() => localStorage.getItem(keyOf(slug))) ??
    held.get(slug) ??
    ''
  ).split(' ')
  return text ? { text, ahead: Number(ahead) } : undefined
}

/** @param nonce begins with the Worker's time, in seconds since 1970 */
export function keepNonce(slug: string, nonce: string): void {
  const text = `${nonce} ${Number(nonce.split('.')[0]) - Math.floor(Date.now() / 1000)}`
  held.set(slug, text)
  quietly(() => localStorage.setItem(keyOf(slug), text))
}

export function forgetNonce(slug: string): void {
  held.delete(slug)
  quietly(() => localStorage.removeItem(keyOf(slug)))
}
