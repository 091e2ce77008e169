/** What the product draws for people to read is understood however they bring it. */
import { describe, expect, test } from 'vitest'
import { randomBase32 } from '../../../worker/crypto/random-base32.ts'
import { hasCheckLetters, base32In, withCheckLetters } from '../../../worker/crockford-base32.ts'

const drawn = '7K2M-9QXD-40TR'

const ways: readonly (readonly [typed: string, how: string])[] = [
  [drawn, 'as it was drawn'],
  ['    7K2M-9QXD-40TR\n', 'with the blanks that indent it in the mail'],
  ['\u00A07K2M-9QXD-40TR\u200B', 'with blanks and marks that are not seen'],
  ['7k2m-9qxd-40tr', 'in small letters'],
  ['7K2M9QXD40TR', 'without hyphens'],
  ['7K2M 9QXD 40TR', 'with blanks between'],
  ['7K2M\u20139QXD\u201140TR', 'with dashes of a word processor'],
  ['7K2M-9QXD-4OTR', 'with O for 0'],
  ['“7K2M-9QXD-40TR”.', 'with quotes and a full stop'],
  ['７Ｋ２Ｍ－９ＱＸＤ－４０ＴＲ', 'in wide letters'],
  ['Contraseña temporal: 7K2M-9QXD-40TR', 'with the words before it'],
  [
    'contraseña temporal 7K2M-9QXD-40TR. Vale 24 horas y se cambia al entrar.',
    'with the text message around it',
  ],
]

describe('is the same', () => {
  test.each(ways)('%j: %s', (typed) => {
    expect(base32In(typed, 3)).toContain(drawn)
  })
})

test('I and L are read as 1', () => {
  expect(base32In('Il1a-bcde-fghj', 3)).toEqual(['111A-BCDE-FGHJ'])
})

test.each([['7K2M-9QXD'], ['7K2M-9QXD-40TU'], ['ñK2M-9QXD-40TR'], ['']])(
  '%j is nothing of the kind',
  (typed) => {
    expect(base32In(typed, 3)).toEqual([])
  },
)

test('its check holds for what was drawn, and for nothing that differs in one letter or has two swapped', () => {
  const secret = withCheckLetters(randomBase32(3))
  expect(hasCheckLetters(secret)).toBe(true)
  const letters = Array.from(secret)
  for (const [at, letter] of letters.entries()) {
    if (letter === '-') continue
    const other = letters.with(at, letter === 'A' ? 'B' : 'A').join('')
    expect(hasCheckLetters(other), other).toBe(false)
  }
  expect(hasCheckLetters(withCheckLetters('7K2M-9QXD-4000').replace('7K', 'K7'))).toBe(false)
})

test('among ten thousand that people might choose, about ten pass for one that was drawn', () => {
  const passing = Array.from({ length: 10_000 }, () => randomBase32(3)).filter(hasCheckLetters)
  expect(passing.length).toBeLessThan(40)
})
