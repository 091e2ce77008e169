/** Codes and tokens have the form that their users rely on (T25). */
import { expect, test } from 'vitest'
import { bytes, digits, token } from '../../../worker/crypto/random.ts'

test('a code keeps its leading zeros', () => {
  const drawn = Array.from({ length: 2000 }, () => digits(4))
  // None of 2000 codes begins with 0 once in 10^91 runs.
  expect(drawn.some((code) => code.startsWith('0'))).toBe(true)
  for (const code of drawn) expect(code).toMatch(/^[0-9]{4}$/)
})

for (const length of [4, 6, 8, 10])
  test(`a code of ${length} digits has ${length} digits`, () => {
    expect(digits(length)).toMatch(new RegExp(`^[0-9]{${length}}$`))
  })

for (const [length, why] of [
  [3, 'a thousand codes are guessed in a day'],
  [11, 'nobody types that'],
  [0, 'no code at all'],
  [-6, 'a negative length'],
  [6.5, 'half a digit'],
  [Number.NaN, 'a missing setting'],
] as const)
  test(`a code of ${length} digits is refused: ${why}`, () => {
    expect(() => digits(length)).toThrow(RangeError)
  })

test('a token of 128 bits has 22 characters that need no escaping', () => {
  expect(token(128)).toMatch(/^[A-Za-z0-9_-]{22}$/)
  expect(token(256)).toMatch(/^[A-Za-z0-9_-]{43}$/)
  expect(token(128)).not.toBe(token(128))
})

for (const bits of [0, 64, 120, 130])
  test(`a token of ${bits} bits is refused`, () => {
    expect(() => token(bits)).toThrow(RangeError)
  })

test('bytes come in the number asked for, and differ', () => {
  expect(bytes(32)).toHaveLength(32)
  expect(bytes(32)).not.toEqual(bytes(32))
})
