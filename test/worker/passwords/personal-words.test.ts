/** What is known of a citizen, taken apart as an acquaintance would put it together. */
import { expect, test } from 'vitest'
import { personalWords } from '../../../worker/passwords/personal-words.ts'

for (const [known, words, why] of [
  ['María José', ['maria jose', 'mariajose', 'maria', 'jose'], 'a name'],
  ['Muñoz', ['munoz'], 'ñ as it is typed elsewhere'],
  [
    'ana.p-rez_88@correo.ec',
    ['ana.p-rez_88', 'anaprez88', 'ana', 'rez'],
    'an address, up to the @',
  ],
  ['mafer2001@x.ec', ['mafer2001', 'mafer', '2001'], 'letters and digits apart'],
  ['V-12.345.678', ['v-12.345.678', 'v12345678', '345', '678'], 'a document with its marks'],
  ['+593 99 123 4567', ['+593 99 123 4567', '593991234567', '593', '123', '4567'], 'a telephone'],
  ['Lü', [], 'two letters are in every password'],
  ['', [], 'nothing'],
] as const)
  test(`${known} -> ${words.join(', ')}: ${why}`, () => {
    expect(personalWords([known])).toEqual(words)
  })

test('a word is listed once, and a long register does not grow the work without end', () => {
  expect(personalWords(['Ana María', 'maría', 'ANA'])).toEqual([
    'ana maria',
    'anamaria',
    'maria',
    'ana',
  ])
  expect(personalWords(Array.from({ length: 500 }, (_, i) => `nombre${i}`))).toHaveLength(60)
})
