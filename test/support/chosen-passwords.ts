/** Thousands of passwords as people choose them: words of every dictionary, dressed in every way, the same in every run. */
import { places } from '../../worker/passwords/place-names.ts'
import { dictionaries } from './whole-dictionaries.ts'

/** A linear congruential generator. */
function drawing(seed: number) {
  let state = seed
  return <T>(list: readonly T[]): T => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    const drawn = list[(state >>> 8) % list.length]
    if (drawn === undefined) throw new RangeError('nothing to draw from')
    return drawn
  }
}

const keys = [
  '1234567890',
  'qwertyuiop',
  'asdfghjklñ',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb',
  'poiuytrewq',
]
const years = Array.from({ length: 90 }, (_, n) => String(1945 + n))
const l33t = { a: '4', e: '3', i: '1', o: '0', s: '$', t: '7' } as const

const capital = (word: string) => word.slice(0, 1).toUpperCase() + word.slice(1)
const reversed = (word: string) => Array.from(word).toReversed().join('')
const swapped = (word: string) =>
  Array.from(word, (letter) => l33t[letter as keyof typeof l33t] ?? letter).join('')

type Draw = ReturnType<typeof drawing>

const dresses: readonly ((word: string, draw: Draw) => string)[] = [
  (word) => word,
  (word) => `${word}1`,
  (word, draw) => `${capital(word)}${draw(years)}!`,
  (word, draw) => `${draw(years)}${word}`,
  reversed,
  (word) => `${reversed(word)}123`,
  swapped,
  (word, draw) => `${capital(swapped(word))}${draw(years)}`,
  (word) => word.toUpperCase(),
  (word) => `${word}${word}`,
  (word, draw) => `${word} ${common(draw)}`,
  (word, draw) => `${common(draw)}.${word}.${common(draw)}`,
  (word, draw) => `${word}${draw(places)}`,
  (_, draw) => `${capital(draw(places))}${draw(years)}*`,
  (word, draw) => `${draw(keys).slice(0, 5)}${word.slice(0, 4)}${draw(keys).slice(-3)}`,
  (_, draw) => `${draw(keys)}${reversed(draw(keys)).slice(0, 6)}`,
]

/** One of the first of a dictionary. */
const common = (draw: Draw) => draw(draw(dictionaries).slice(0, 2000))

/** Each in a way of its own; every second word is one of the commonest. */
export function chosenPasswords(count: number): readonly string[] {
  const draw = drawing(20_260_101)
  return Array.from({ length: count }, (_, n) => {
    const word = n % 2 === 0 ? common(draw) : draw(draw(dictionaries))
    return draw(dresses)(word, draw)
  })
}
