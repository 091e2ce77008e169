/** The nonce of a proof: no key can sign long before it is used (RFC 9449 §8). Nothing is stored of it. */
import { minutes } from '../../contract/units.ts'
import { fromBase64url, toBase64url } from './base64.ts'
import { equal, hmac } from './digest.ts'
import type { KeyRing } from './key-ring.ts'

/** As long as a code works that a page waits for: whoever is slower asks once more. */
export const nonceLifetime = minutes(10)

const macOf = (key: CryptoKey, municipality: string, time: string) =>
  hmac(key, 'proof-nonce', municipality, time)

/** @param now seconds since 1970; pages read their own time from it */
export async function writeNonce(
  { current }: KeyRing,
  municipality: string,
  now: number,
): Promise<string> {
  const time = String(now)
  return `${time}.${toBase64url(await macOf(current.key, municipality, time))}`
}

/** Whether this municipality has given it, within its lifetime. */
export async function isNonce(
  keys: KeyRing,
  municipality: string,
  text: string,
  now: number,
): Promise<boolean> {
  const [, time = '', macText = ''] = /^(\d{10})\.([\w-]{43})$/.exec(text) ?? []
  const mac = fromBase64url(macText)
  const age = now - Number(time)
  if (mac?.length !== 32 || age < 0 || age > nonceLifetime) return false
  const due = await Promise.all(keys.all.map(({ key }) => macOf(key, municipality, time)))
  return due.map((one) => equal(one, mac)).includes(true)
}
