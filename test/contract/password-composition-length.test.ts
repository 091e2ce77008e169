/**
 * A password's length is what its owner would count.
 *
 * @see NIST SP 800-63B-4 §3.1.1.2
 */
import { expect, test } from 'vitest'
import { passwordCeiling, weaknessesOf, weaknessOf } from '../../contract/password-composition.ts'

const rule = { min: 6, max: 10 }

test.each([
  ['ñññññ', 'five letters of two bytes'],
  ['n\u0303'.repeat(5), 'five letters, each typed as two'],
  ['😀😀😀😀😀', 'five emoji of two UTF-16 units'],
])('%s is too short for six: %s', (password) => {
  expect(weaknessOf(password, rule)).toBe('password_too_short')
})

test.each([
  ['😀'.repeat(10), 'ten emoji'],
  ['n\u0303'.repeat(10), 'ten letters, each typed as two'],
  [' dentro ', 'blanks count, outside too'],
  ['a\0b\0c\0', 'NUL counts as well'],
])('%j fits into ten: %s', (password) => {
  expect(weaknessOf(password, rule)).toBe(null)
})

test('one character too many is refused, never cut', () => {
  expect(weaknessOf('a'.repeat(10), rule)).toBe(null)
  expect(weaknessOf('a'.repeat(11), rule)).toBe('password_too_long')
})

test('no municipality can raise the ceiling of 256, nor make hashing cost more than 1 KiB', () => {
  const generous = { min: 6, max: 10_000 }
  expect(weaknessOf('😀'.repeat(256), generous)).toBe(null)
  expect(new TextEncoder().encode('😀'.repeat(passwordCeiling))).toHaveLength(1024)
  expect(weaknessOf('😀'.repeat(257), generous)).toBe('password_too_long')
  // U+FDFA is eighteen characters after NFKC.
  expect(weaknessOf('\uFDFA'.repeat(15), generous)).toBe('password_too_long')
})

test('a megabyte is refused for its length alone, without a look at the rest', () => {
  expect(weaknessesOf('\uD800'.repeat(2 ** 20), { ...rule, digit: true })).toEqual([
    'password_too_long',
  ])
})

test('no character is composed of more than eight UTF-16 units, so what is refused unread is too long', () => {
  let most = 0
  for (let point = 0; point <= 0x10ffff; point++) {
    const character = String.fromCodePoint(point)
    if (character.normalize('NFC') === character)
      most = Math.max(most, character.normalize('NFD').length)
  }
  expect(most).toBeLessThanOrEqual(8)
})

test.each(['\uD800', 'abc\uDFFFdef', '😀\uD83D'.repeat(3)])(
  'half a surrogate pair is not a character: %j',
  (password) => {
    expect(weaknessesOf(password, rule)).toEqual(['password_malformed'])
  },
)
