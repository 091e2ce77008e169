/** No token passes that this Worker's keys did not sign (T37, RFC 8725 §3). */
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { verifyToken } from '../../../worker/crypto/access-token.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'
import { publicJwks } from '../../../worker/crypto/signing-keys.ts'
import { freshKeys } from './fresh-keys.ts'
import {
  attackersKey,
  audience,
  claims,
  ecdsa,
  forge,
  headerOf,
  issuer,
  now,
  own,
  type Sign,
} from './token-forge.ts'

const verify = (keys: Keys, token: string) =>
  verifyToken(keys.signing, token, { issuer, audience, now })

const p256 = { name: 'ECDSA', namedCurve: 'P-256' } as const
const rsa = {
  name: 'RSASSA-PKCS1-v1_5',
  modulusLength: 2048,
  publicExponent: Uint8Array.of(1, 0, 1),
  hash: 'SHA-256',
}

const hs256 =
  (secret: BufferSource): Sign =>
  async (data) => {
    const algorithm = { name: 'HMAC', hash: 'SHA-256' }
    const key = await crypto.subtle.importKey('raw', secret, algorithm, false, ['sign'])
    return new Uint8Array(await crypto.subtle.sign('HMAC', key, data))
  }

beforeEach(() => void vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network')))

afterEach(() => {
  expect(fetch).not.toHaveBeenCalled()
  vi.restoreAllMocks()
})

test('the forger’s tools make a good token when they have the key', async () => {
  const keys = await freshKeys()
  expect(await verify(keys, await forge(headerOf(keys), claims, own(keys)))).toEqual(claims)
})

for (const alg of ['none', 'None', 'nOnE', 'NONE', ''])
  test(`a token that needs no signature is refused: alg "${alg}"`, async () => {
    const keys = await freshKeys()
    const header = { ...headerOf(keys), alg }
    expect(await verify(keys, await forge(header, claims, () => new Uint8Array(0)))).toBeNull()
    expect(await verify(keys, await forge(header, claims, own(keys)))).toBeNull()
  })

test('the public key is no secret to sign with: HS256 over its JWK, DER, PEM, or point', async () => {
  const keys = await freshKeys()
  const [jwk] = publicJwks(keys.signing).keys
  if (!jwk) throw new Error('nothing is published')
  const key = await crypto.subtle.importKey('jwk', { ...jwk }, p256, true, ['verify'])
  const der = (await crypto.subtle.exportKey('spki', key)) as ArrayBuffer
  const point = (await crypto.subtle.exportKey('raw', key)) as ArrayBuffer
  const lines = btoa(String.fromCharCode(...new Uint8Array(der))).replace(/.{64}/g, '$&\n')
  const pem = `-----BEGIN PUBLIC KEY-----\n${lines}\n-----END PUBLIC KEY-----\n`
  for (const secret of [JSON.stringify(jwk), der, pem, point])
    for (const alg of ['HS256', 'ES256']) {
      const bytes = typeof secret === 'string' ? new TextEncoder().encode(secret) : secret
      const token = await forge({ ...headerOf(keys), alg }, claims, hs256(bytes))
      expect(await verify(keys, token)).toBeNull()
    }
})

// Making an RSA key takes as long as the luck with primes.
test('another algorithm is refused, named or not', { timeout: 60_000 }, async () => {
  const keys = await freshKeys()
  const p384 = await attackersKey({ name: 'ECDSA', namedCurve: 'P-384' })
  const rsaPair = await attackersKey(rsa)
  const rs256: Sign = async (data) =>
    new Uint8Array(await crypto.subtle.sign(rsa.name, rsaPair.privateKey, data))
  for (const [alg, sign] of [
    ['RS256', rs256],
    ['ES256', rs256],
    ['ES384', ecdsa(p384.privateKey, 'SHA-384')],
    ['ES256', ecdsa(p384.privateKey)],
    ['ES384', own(keys)],
    ['PS256', own(keys)],
    ['es256', own(keys)],
  ] as const)
    expect(
      await verify(keys, await forge({ ...headerOf(keys), alg }, claims, sign)),
      alg,
    ).toBeNull()
})

test('a key that the token brings or points to is not used', async () => {
  const keys = await freshKeys()
  const { privateKey, publicKey } = await attackersKey(p256)
  const jwk = await crypto.subtle.exportKey('jwk', publicKey)
  for (const extra of [
    {},
    { jwk },
    { jku: 'https://evil.example/jwks.json' },
    { x5u: 'https://evil.example/cert.pem' },
    { x5c: ['MIIB'] },
    { jwk, jku: 'https://evil.example/jwks.json' },
  ]) {
    const header = { ...headerOf(keys), ...extra }
    expect(await verify(keys, await forge(header, claims, ecdsa(privateKey)))).toBeNull()
    if (Object.keys(extra).length > 0)
      expect(await verify(keys, await forge(header, claims, own(keys)))).toBeNull()
  }
})

test('a key id of another kind is refused, even over a good signature', async () => {
  const keys = await freshKeys()
  const other = await freshKeys()
  for (const kid of [
    '../',
    '/dev/null',
    "' OR 1=1 --",
    'toString',
    '__proto__',
    '',
    null,
    7,
    [keys.signing.current.kid],
    other.signing.current.kid,
  ])
    expect(
      await verify(keys, await forge({ ...headerOf(keys), kid }, claims, own(keys))),
    ).toBeNull()
  const { kid: _, ...nameless } = headerOf(keys)
  expect(await verify(keys, await forge(nameless, claims, own(keys)))).toBeNull()
})

test('another Worker’s token is refused', async () => {
  const [keys, other] = [await freshKeys(), await freshKeys()]
  expect(await verify(keys, await forge(headerOf(other), claims, own(other)))).toBeNull()
  expect(await verify(keys, await forge(headerOf(keys), claims, own(other)))).toBeNull()
})
