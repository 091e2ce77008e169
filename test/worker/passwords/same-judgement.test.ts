/** The file of words judges as the dictionaries did that it is made of, or more strictly; never more kindly. */
import { expect, test } from 'vitest'
import { guessesNeeded } from '../../../worker/passwords/assess-new-password.ts'
import { estimatorOf } from '../../../worker/passwords/guesses.ts'
import { chosenPasswords } from '../../support/chosen-passwords.ts'
import { dictionaries, guessesByDictionaries } from '../../support/whole-dictionaries.ts'
import { theDictionary } from '../../support/dictionary.ts'

/** Typed text is composed (NFKC): what is decomposed, or of another alphabet, was never found in a password. */
const isTyped = (word: string) => word === word.normalize('NFKC') && /^[ -ÿ]+$/.test(word)

test('every word of every dictionary is found, as early as in the one that tries it first', async () => {
  const { rankOf } = await theDictionary()
  const later = dictionaries.flatMap((list) =>
    list.filter((word, index) => isTyped(word) && (rankOf(word) ?? Infinity) > index + 1),
  )

  expect(dictionaries.flat().length).toBeGreaterThan(140_000)
  expect(later).toEqual([])
})

test('words that the file leaves out can be typed by nobody', async () => {
  const { rankOf } = await theDictionary()
  const out = dictionaries.flat().filter((word) => rankOf(word) === undefined)

  expect(out.filter(isTyped)).toEqual([])
  expect(out.length).toBeLessThan(10)
})

test('three thousand passwords are worth no more guesses than before', async () => {
  const guessesFor = estimatorOf(await theDictionary())
  const judged = chosenPasswords(3000).map((password) => ({
    password,
    before: guessesByDictionaries(password, ['lupita', 'hernandez']),
    now: guessesFor(password, ['lupita', 'hernandez']),
  }))
  const isAccepted = (guesses: number) => guesses >= guessesNeeded

  expect(judged.filter(({ before, now }) => now > before * (1 + 1e-9))).toEqual([])
  // What these are drawn from is on both sides of the bar.
  expect(judged.filter(({ now }) => isAccepted(now)).length).toBeGreaterThan(500)
  expect(judged.filter(({ now }) => !isAccepted(now)).length).toBeGreaterThan(1000)
}, 600_000)
