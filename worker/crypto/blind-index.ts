/** Finds an encrypted value again without opening anything. */
import { toBase64url } from './base64.ts'
import { hmac } from './digest.ts'
import type { KeyRing, KeyVersion } from './key-ring.ts'
import { firstVersion } from './secrets.ts'

/**
 * Turns a value into what it is looked up by. Only the holder of the key can tell which value it was,
 * and the same value gives unrelated results in two municipalities or as two kinds of thing.
 *
 * @param kind what the value is, e.g. `email`, `curp`
 * @param value already normalised: one spelling for each thing
 * @returns 43 characters of base64url, behind the key's version and a full stop unless it is the first
 * @throws TypeError for text with a lone surrogate
 */
export const blindIndex = (
  keys: KeyRing,
  municipality: string,
  kind: string,
  value: string,
): Promise<string> => under(keys.current, municipality, kind, value)

/** The indexes that a value may be found by: one for each known version of the key, the current one first. */
export const blindIndexes = (
  keys: KeyRing,
  municipality: string,
  kind: string,
  value: string,
): Promise<readonly string[]> =>
  Promise.all(keys.all.map((version) => under(version, municipality, kind, value)))

async function under(
  { id, key }: KeyVersion,
  municipality: string,
  kind: string,
  value: string,
): Promise<string> {
  const blind = toBase64url(await hmac(key, municipality, kind, value))
  return id === firstVersion ? blind : `${id}.${blind}`
}
