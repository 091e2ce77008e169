/** The dictionaries refuse what attackers try first, and nothing that is merely short (ASVS 6.2.4). */
import { dictionary } from '@zxcvbn-ts/language-common'
import { describe, expect, test } from 'vitest'
import { guessesNeeded } from '../../../worker/passwords/assess-new-password.ts'
import { estimatorOf } from '../../../worker/passwords/guesses.ts'
import { theDictionary } from '../../support/dictionary.ts'

const guessesFor = estimatorOf(await theDictionary())
const isCommon = (password: string) => guessesFor(password, []) < guessesNeeded

test(
  'ASVS 6.2.4: the three thousand most common passwords are refused',
  { timeout: 60_000 },
  () => {
    const top = dictionary['passwords-common'].slice(0, 3000).map(String)
    expect(top.filter((password) => !isCommon(password))).toEqual([])
  },
)

describe('a common password is refused in disguise', () => {
  for (const [password, why] of [
    ['contraseña', 'the word itself'],
    ['contrasena', 'without its accent'],
    ['Contraseña1', 'a capital and a digit'],
    ['c0ntr4s3ñ4', 'digits for letters'],
    ['P@ssw0rd!', 'in English, for a symbol rule'],
    ['drowssap', 'backwards'],
    ['qwertyuiop', 'a row of the keyboard'],
    ['asdfghjklñ', 'a row of the Spanish keyboard'],
    ['wertyuio', 'part of a row, which is on no list'],
    ['sdfgtrew', 'a turn on the keyboard'],
    ['1qaz2wsx', 'columns of the keyboard'],
    ['12345678', 'counting'],
    ['987654321', 'counting down'],
    ['abcdefgh', 'the alphabet'],
    ['aaaaaaaaaaaa', 'one key'],
    ['abcabcabcabc', 'three keys again and again'],
    ['12041990', 'a day'],
    ['1990-04-12', 'a day, written out'],
    ['Guayaquil2024', 'a city and a year'],
    ['América2020', 'a team and a year'],
    ['Quito123', 'a capital and counting'],
    ['teamomucho', 'an endearment'],
    ['barcelona1', 'a club'],
    ['alejandro10', 'a name and a shirt number'],
    ['ｐａｓｓｗｏｒｄ'.normalize('NFKC'), 'in full-width letters'],
    ['x'.repeat(200), 'one key, held down'],
  ] as const)
    test(`${password.slice(0, 20)}: ${why}`, () => {
      expect(isCommon(password)).toBe(true)
    })
})

describe('a password that is not common is accepted, even under the shortest rule', () => {
  for (const [password, why] of [
    ['kx7qpz', 'six characters drawn at random, with a digit'],
    ['qP3vTz', 'six others'],
    ['h8Fs2kQz', 'eight characters drawn at random'],
    ['tres gatos en la azotea', 'a sentence'],
    ['caballo-grapa-correcto', 'three words'],
    ['正确的马电池订书钉', 'Chinese'],
    ['كلمة السر الطويلة', 'Arabic'],
    ['🔑🏠🌮🎉🦜', 'emoji'],
    [`${'a'.repeat(40)}kx7qpzWu`, 'a dull beginning and a good end'],
    [`kx7qpzWu${'a'.repeat(40)}`, 'a good beginning and a dull end'],
  ] as const)
    test(`${password.slice(0, 30)}: ${why}`, () => {
      expect(isCommon(password)).toBe(false)
    })
})

// The work grows with the square of the length and with the spellings tried; what anybody may send must
// not hold the isolate. Counted in substrings looked up, not in seconds, so that a slow machine passes too.
test('the longest password is looked at by its ends only', () => {
  const random = Array.from({ length: 256 }, (_, i) =>
    String.fromCharCode(33 + ((i * 37) % 90)),
  ).join('')
  const sameEnds = random.slice(0, 32) + random.slice(-32)
  expect(guessesFor(random, [])).toBe(guessesFor(sameEnds, []))
})
