/** Tokens as an attacker would write them: any header, any payload, any signature. */
import { toBase64url } from '../../../worker/crypto/base64.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'

export const issuer = 'https://id.ciudad.gob.ec/quito'
export const audience = 'quito'
export const now = new Date('2030-01-01T00:00:00Z')
export const nowInSeconds = now.getTime() / 1000

/** What a token of this Worker says. */
export const claims = {
  iss: issuer,
  aud: audience,
  sub: 'acc_1',
  jti: 'tok_1',
  iat: nowInSeconds,
  exp: nowInSeconds + 300,
}

const utf8 = (text: string) => new TextEncoder().encode(text)

/** One part of a token; text goes in as it is, so that it need not be JSON. */
export const part = (value: unknown) =>
  toBase64url(utf8(typeof value === 'string' ? value : JSON.stringify(value)))

export type Sign = (data: Uint8Array<ArrayBuffer>) => Promise<Uint8Array> | Uint8Array

/** Puts a token together. */
export async function forge(header: unknown, payload: unknown, sign: Sign): Promise<string> {
  const data = `${part(header)}.${part(payload)}`
  return `${data}.${toBase64url(await sign(new Uint8Array(utf8(data))))}`
}

export const ecdsa =
  (key: CryptoKey, hash = 'SHA-256'): Sign =>
  async (data) =>
    new Uint8Array(await crypto.subtle.sign({ name: 'ECDSA', hash }, key, data))

export const headerOf = (keys: Keys) => ({
  alg: 'ES256',
  typ: 'at+jwt',
  kid: keys.signing.current.kid,
})

/** Signs with the Worker's own key: what would be forgeable if the rest of the check were missing. */
export const own = (keys: Keys) => ecdsa(keys.signing.current.privateKey)

/** A key pair of the attacker's, of the kind that `alg` asks for. */
export async function attackersKey(algorithm: EcKeyAlgorithm | RsaHashedAlgorithm) {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('no pair')
  return pair
}

type EcKeyAlgorithm = { name: 'ECDSA'; namedCurve: string }
type RsaHashedAlgorithm = {
  name: string
  modulusLength: number
  publicExponent: Uint8Array
  hash: string
}
