/**
 * The text of a refresh token: session, generation and a keyed proof of both. Derived, not drawn, so that nothing of it
 * is stored and a retry can be given the same one; unguessable without the key.
 */
import { fromBase64url, toBase64url } from '../crypto/base64.ts'
import { equal, hmac } from '../crypto/digest.ts'
import type { KeyRing } from '../crypto/key-ring.ts'
import { versionName } from '../crypto/secrets.ts'

export interface RefreshToken {
  readonly session: string
  readonly generation: number
}

const macOf = (key: CryptoKey, municipality: string, token: RefreshToken) =>
  hmac(key, 'refresh', municipality, token.session, String(token.generation))

export async function writeRefreshToken(
  { current }: KeyRing,
  municipality: string,
  token: RefreshToken,
): Promise<string> {
  const mac = toBase64url(await macOf(current.key, municipality, token))
  return [current.id, token.session, token.generation, mac].join('.')
}

/**
 * @returns null for anything that this Worker did not write for this municipality
 * @throws UnknownKeyError for a token of a newer deployment, which is nobody's to end
 */
export async function readRefreshToken(
  keys: KeyRing,
  municipality: string,
  text: string,
): Promise<RefreshToken | null> {
  const [keyId = '', session = '', count = '', macText = '', ...rest] = text.split('.')
  const mac = fromBase64url(macText)
  if (rest.length > 0 || mac?.length !== 32 || !/^(?:0|[1-9]\d{0,8})$/.test(count)) return null
  // Only what has the whole form of a token may be one of a newer deployment: garbage stays garbage.
  if (!versionName.test(keyId) || !/^ses_[\w-]{22}$/.test(session)) return null
  const key = keys.find(keyId)
  if (!key) return null
  const token = { session, generation: Number(count) }
  return equal(await macOf(key, municipality, token), mac) ? token : null
}
