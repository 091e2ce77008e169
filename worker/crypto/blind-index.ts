/** Finds a sealed value again without opening anything. Knows nothing of how a value is normalised. */
import { toBase64url } from './base64.ts'
import { hmac } from './digest.ts'

/**
 * Turns a value into what it is looked up by. Only the holder of the key can tell which value it was,
 * and the same value gives unrelated results in two municipalities or as two kinds of thing.
 *
 * @param kind what the value is, e.g. `email`, `curp`
 * @param value already normalised: one spelling for each thing
 * @returns 43 characters of base64url
 * @throws TypeError for text with a lone surrogate
 */
export async function blindIndex(
  key: CryptoKey,
  municipality: string,
  kind: string,
  value: string,
): Promise<string> {
  return toBase64url(await hmac(key, municipality, kind, value))
}
