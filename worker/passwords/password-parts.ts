/**
 * What a password is made of: how much is left when everything that is tried first has been taken out, in any order and
 * with whatever years, figures and signs around it. Estimators of guesses multiply such parts, and call three of them
 * strong.
 */
import { joining, predictable } from './predictable-words.ts'
import { plain } from './personal-words.ts'

/** Letters and figures by where they come from. */
export interface PasswordParts {
  /** Explained by nothing. */
  readonly left: number
  /** Of words about the citizen, and of predictable ones. */
  readonly explained: number
  readonly personal: boolean
  /** How many different predictable words. */
  readonly predictable: number
}

interface Part {
  readonly text: string
  readonly from: 'personal' | 'predictable' | 'around'
}

interface Cover {
  readonly left: number
  readonly parts: readonly Part[]
}

const reversed = (text: string) => Array.from(text).toReversed().join('')

/** Digits and signs that people write for letters, where they stand behind a letter and not before a digit. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/4|@/, 'a'],
  [/3|€/, 'e'],
  [/0/, 'o'],
  [/5|\$/, 's'],
  [/7|\+/, 't'],
  [/8/, 'b'],
  [/9/, 'g'],
]

const swapped = (text: string, one: string): string => {
  const letterOf = (sign: string) =>
    /[1!|]/.test(sign) ? one : (swaps.find(([signs]) => signs.test(sign))?.[1] ?? sign)
  return text.replace(/[^a-zñ\s]+/g, (signs, at: number) =>
    signs.length <= 2 && (at > 0 || signs.length === 1)
      ? Array.from(signs, letterOf).join('')
      : signs,
  )
}

/** As typed, and with letters for what stands in their place; `1` is an i or an l. */
const spellings = (text: string): readonly string[] =>
  [...new Set([text, swapped(text, 'i'), swapped(text, 'l')])].map((one) =>
    one.replace(/[^\p{L}\p{N}]/gu, ''),
  )

const rows = ['01234567890123456789', '09876543210987654321']

/** Day, month and year in some order, with two or four digits of the year. */
const date =
  /^(?:(?:0?[1-9]|[12]\d|3[01])(?:0?[1-9]|1[0-2])(?:(?:19|20)?\d\d)|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))$/

/** Digits that are put around a word: a year, a date, a row of the keyboard, four of any kind. */
const isAround = (digits: string): boolean =>
  digits.length <= 4 ||
  date.test(digits) ||
  /^(\d{1,4})\1+$/.test(digits) ||
  rows.some((row) => row.includes(digits))

/** Letters of a place's name. Shorter ones are in other words by chance, and words that sentences are made of. */
const shortestPlace = 5

/**
 * Takes a password apart.
 *
 * @param known plain words and numbers about the citizen and the city
 * @param places plain names of towns and regions, as predictable as the other words
 */
export function passwordPartsOf(
  password: string,
  known: readonly string[],
  places: readonly string[],
): PasswordParts {
  const words = known.flatMap((word) => [word, reversed(word)])
  const parts: readonly Part[] = [
    ...words.map((text) => ({ text, from: 'personal' }) as const),
    ...[...predictable, ...places.filter(({ length }) => length >= shortestPlace)].map(
      (text) => ({ text, from: 'predictable' }) as const,
    ),
    ...joining.map((text) => ({ text, from: 'around' }) as const),
  ]
  const numbers = words.filter((word) => /^\d{5,}$/.test(word))
  const covers = spellings(plain(password)).map((text) => coverOf(text, parts, numbers))
  return madeOf(covers.reduce((best, one) => (one.left < best.left ? one : best)))
}

/** The cover that leaves least, in the fewest parts; from the end, so that each place is looked at once. */
function coverOf(text: string, parts: readonly Part[], numbers: readonly string[]): Cover {
  const covers: Cover[] = [{ left: 0, parts: [] }]
  for (let at = text.length - 1; at >= 0; at--) {
    const after = (length: number) => covers[text.length - at - length] ?? { left: 0, parts: [] }
    const fitting = [
      ...parts.filter((part) => part.text !== '' && text.startsWith(part.text, at)),
      ...digitsAt(text, at, numbers),
    ]
    let best: Cover = { ...after(1), left: after(1).left + 1 }
    for (const part of fitting) {
      const rest = after(part.text.length)
      const isBetter =
        rest.left < best.left ||
        (rest.left === best.left && rest.parts.length + 1 < best.parts.length)
      if (isBetter) best = { left: rest.left, parts: [part, ...rest.parts] }
    }
    covers.push(best)
  }
  return covers.at(-1) ?? { left: 0, parts: [] }
}

/** Digits of a number that are enough to have been somebody's. */
const piece = 5

/** Digits from here on: the most of somebody's number that stands here, and the rest of a run if it is put around words. */
function digitsAt(text: string, at: number, numbers: readonly string[]): readonly Part[] {
  const run = /^\d+/.exec(text.slice(at))?.[0] ?? ''
  const parts: Part[] = isAround(run) && run !== '' ? [{ text: run, from: 'around' }] : []
  const zeros = /^0*/.exec(run)?.[0].length ?? 0
  for (let end = run.length; end >= zeros + piece; end--)
    if (numbers.some((number) => number.includes(run.slice(zeros, end))))
      return [...parts, { text: run.slice(0, end), from: 'personal' }]
  return parts
}

function madeOf({ left, parts }: Cover): PasswordParts {
  const words = parts.filter(({ from }) => from !== 'around')
  return {
    left,
    explained: words.reduce((sum, { text }) => sum + text.length, 0),
    personal: words.some(({ from }) => from === 'personal'),
    predictable: new Set(words.filter(({ from }) => from === 'predictable').map(({ text }) => text))
      .size,
  }
}
