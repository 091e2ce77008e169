/** RFC 4648: the vectors of §10, and one spelling for each value. */
import { expect, test } from 'vitest'
import { fromBase64, fromBase64url, toBase64, toBase64url } from '../../../worker/crypto/base64.ts'

const ascii = (text: string) => new TextEncoder().encode(text)

for (const [plain, encoded] of [
  ['', ''],
  ['f', 'Zg'],
  ['fo', 'Zm8'],
  ['foo', 'Zm9v'],
  ['foob', 'Zm9vYg'],
  ['fooba', 'Zm9vYmE'],
  ['foobar', 'Zm9vYmFy'],
] as const)
  test(`RFC 4648 §10: "${plain}" is "${encoded}", and back`, () => {
    expect(toBase64(ascii(plain))).toBe(encoded)
    expect(fromBase64url(encoded)).toEqual(new Uint8Array(ascii(plain)))
  })

test('RFC 4648 §5: the two alphabets differ in the last two characters', () => {
  const bytes = Uint8Array.of(0xfb, 0xff, 0xbf)
  expect(toBase64(bytes)).toBe('+/+/')
  expect(toBase64url(bytes)).toBe('-_-_')
  expect(fromBase64('+/+/')).toEqual(bytes)
  expect(fromBase64url('-_-_')).toEqual(bytes)
})

for (const [text, why] of [
  ['Zg==', 'padding'],
  ['Zh', 'bits beyond the last byte'],
  ['Z', 'a length that no bytes have'],
  ['Zm 9v', 'a space'],
  ['Zm9v\n', 'a line break'],
  ['Zm9ñ', 'a character of no alphabet'],
] as const)
  test(`a second spelling is refused: ${why}`, () => {
    expect(fromBase64(text)).toBeNull()
    expect(fromBase64url(text)).toBeNull()
  })

test('each alphabet refuses the other’s characters', () => {
  expect(fromBase64url('+/+/')).toBeNull()
  expect(fromBase64('-_-_')).toBeNull()
})
