/** A token altered, cut, padded or signed with edge values is refused without a fault (T37, Wycheproof's cases). */
import { describe, expect, test } from 'vitest'
import { fromBase64url, toBase64url } from '../../../worker/crypto/base64.ts'
import { verifyToken } from '../../../worker/crypto/access-token.ts'
import type { Keys } from '../../../worker/crypto/keys.ts'
import { freshKeys } from './fresh-keys.ts'
import { audience, claims, forge, headerOf, issuer, now, own } from './token-forge.ts'

const verify = (keys: Keys, token: string) =>
  verifyToken(keys.signing, token, { issuer, audience, now })

async function goodToken() {
  const keys = await freshKeys()
  const token = await forge(headerOf(keys), claims, own(keys))
  expect(await verify(keys, token)).toEqual(claims)
  const [header = '', payload = '', signature = ''] = token.split('.')
  return { keys, token, header, payload, signature }
}

test('one character changed anywhere, and the token is refused', async () => {
  const { keys, token } = await goodToken()
  for (let at = 0; at < token.length; at++) {
    const altered = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1)
    expect(await verify(keys, altered), `at ${at}`).toBeNull()
  }
})

test('parts missing, empty, doubled or in another form are refused', async () => {
  const { keys, token, header, payload, signature } = await goodToken()
  for (const other of [
    '',
    '.',
    '..',
    '...',
    header,
    `${header}.`,
    `${header}.${payload}`,
    `${header}.${payload}.`,
    `${header}..${signature}`,
    `.${payload}.${signature}`,
    `${payload}.${signature}`,
    `${header}.${signature}`,
    `${token}.`,
    `${token}.${signature}`,
    `.${token}`,
    `${header}.${header}.${signature}`,
    JSON.stringify({ protected: header, payload, signature }),
    JSON.stringify({ payload, signatures: [{ protected: header, signature }] }),
    `Bearer ${token}`,
  ])
    expect(await verify(keys, other), other).toBeNull()
})

test('a second spelling of the same bytes is refused', async () => {
  const { keys, token, header, payload, signature } = await goodToken()
  for (const other of [
    ` ${token}`,
    `${token} `,
    `${token}\n`,
    `${token}=`,
    `${token}==`,
    `${header}=.${payload}.${signature}`,
    `${header}.${payload}=.${signature}`,
    `${header}.${payload}\n.${signature}`,
    `${header}.${payload}.\t${signature}`,
    `${header}.${payload}.${signature.slice(0, -1)}${unusedBits(signature)}`,
  ])
    expect(await verify(keys, other), other).toBeNull()
})

test('a token too long to be ours is refused before its signature is looked at', async () => {
  const keys = await freshKeys()
  const long = await forge(headerOf(keys), { ...claims, x: 'x'.repeat(9000) }, own(keys))
  expect(await verify(keys, long)).toBeNull()
})

describe('a signature is refused', () => {
  const n = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551'
  const zero = '0'.repeat(64)
  const one = `${'0'.repeat(63)}1`
  for (const [hex, why] of [
    [zero + zero, 'r = 0 and s = 0, which a careless verifier takes for any message'],
    [zero + one, 'r = 0'],
    [one + zero, 's = 0'],
    [one + one, 'r = 1 and s = 1'],
    [n + n, 'r and s equal to the order'],
    [n + one, 'r equal to the order'],
    [one + n, 's equal to the order'],
    ['f'.repeat(128), 'beyond the order'],
    [zero, 'half as long'],
    [zero + zero + zero, 'half as long again'],
    ['3006020101020101', 'DER'],
  ] as const)
    test(why, async () => {
      const { keys, header, payload } = await goodToken()
      const bytes = Uint8Array.from(hex.match(/../g) ?? [], (byte) => Number.parseInt(byte, 16))
      expect(await verify(keys, `${header}.${payload}.${toBase64url(bytes)}`)).toBeNull()
    })
})

// ECDSA lets anybody turn (r, s) into (r, n - s): a second token with one content. A deny-list by `jti`
// catches both, one by the token's digest would not (T36).
test('the mirror image of a signature tells the same token id', async () => {
  const { keys, header, payload, signature } = await goodToken()
  const bytes = fromBase64url(signature) ?? new Uint8Array(64)
  const order = BigInt('0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551')
  const s = BigInt(`0x${Array.from(bytes.slice(32), byteHex).join('')}`)
  const mirrored = (order - s).toString(16).padStart(64, '0').match(/../g) ?? []
  bytes.set(
    Uint8Array.from(mirrored, (byte) => Number.parseInt(byte, 16)),
    32,
  )
  const copy = `${header}.${payload}.${toBase64url(bytes)}`
  expect(copy).not.toBe(`${header}.${payload}.${signature}`)
  expect(await verify(keys, copy)).toMatchObject({ jti: claims.jti })
})

const byteHex = (byte: number) => byte.toString(16).padStart(2, '0')

/** Another last character that stands for the same last byte: 86 characters hold 516 bits for 512. */
function unusedBits(signature: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'
  return alphabet[alphabet.indexOf(signature.at(-1) ?? '') + 1] ?? ''
}
