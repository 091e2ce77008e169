/** Digests: published vectors, unambiguous parts, comparison of equals only. */
import { expect, test, vi } from 'vitest'
import { equal, hmac, sha256 } from '../../../worker/crypto/digest.ts'
import { bytes } from '../../../worker/crypto/random.ts'
import { freshKeys } from './fresh-keys.ts'

const hex = (digest: Uint8Array) =>
  Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')

test('FIPS 180-4: the digest of "abc"', async () => {
  expect(hex(await sha256('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  )
})

test('RFC 2104: a part is authenticated behind its length of four bytes', async () => {
  const raw = bytes(32)
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const key = await crypto.subtle.importKey('raw', raw, algorithm, false, ['sign'])
  const framed = new TextEncoder().encode('\0\0\0\x02ab\0\0\0\x03\u00f1c')
  expect(await hmac(key, 'ab', 'ñc')).toEqual(
    new Uint8Array(await crypto.subtle.sign('HMAC', key, framed)),
  )
})

test('no two lists of parts have the same digest', async () => {
  const code = (await freshKeys()).code.current.key
  const lists = [[], [''], ['', ''], ['ab', 'c'], ['a', 'bc'], ['abc'], ['abc', ''], ['', 'abc']]
  const digests = await Promise.all(lists.map(async (parts) => hex(await hmac(code, ...parts))))
  expect(new Set(digests).size).toBe(lists.length)
})

test('text and its UTF-8 bytes are the same part', async () => {
  const code = (await freshKeys()).code.current.key
  expect(await hmac(code, 'año')).toEqual(await hmac(code, new TextEncoder().encode('año')))
})

test('half a character is refused, since every half would have the same digest', async () => {
  const code = (await freshKeys()).code.current.key
  await expect(hmac(code, 'a\ud800')).rejects.toThrow(TypeError)
  await expect(sha256('\udfff')).rejects.toThrow(TypeError)
})

test('equal digests are equal, and one bit makes them different', async () => {
  const digest = await sha256('abc')
  const other = digest.slice()
  other[31] = (other[31] ?? 0) ^ 1
  expect(equal(digest, digest.slice())).toBe(true)
  expect(equal(digest, other)).toBe(false)
})

test('digests are compared by the platform, in constant time', async () => {
  const compare = vi.spyOn(crypto.subtle, 'timingSafeEqual')
  equal(await sha256('a'), await sha256('b'))
  expect(compare).toHaveBeenCalledTimes(1)
  compare.mockRestore()
})

test('what is not a digest is never compared, not even with itself', async () => {
  const digest = await sha256('abc')
  expect(() => equal(digest, digest.slice(0, 31))).toThrow(RangeError)
  expect(() => equal(new Uint8Array(0), new Uint8Array(0))).toThrow(RangeError)
})
