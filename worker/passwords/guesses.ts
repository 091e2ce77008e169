/**
 * Estimates how many guesses a password resists. Import it only when a password is being chosen, so that no other request
 * waits for the estimator.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs } from '@zxcvbn-ts/language-common'
import { plain } from './personal-words.ts'
import type { Dictionary } from './dictionary-file.ts'

/** Characters looked at from either end. The work grows with the square of the length. */
const span = 32

/** Spellings tried for `P4$$w0rd`. Twenty find what a hundred find, in a fifth of the time. */
const l33tMaxSubstitutions = 20

/**
 * Estimates the guesses that an attacker needs who tries common passwords, Spanish words, names and
 * places, dates, keyboard rows and repetitions first, also reversed or with digits for letters.
 *
 * @param words what the attacker knows of the citizen, tried before anything else
 * @returns a lower bound for long passwords: the better of their beginning and their end
 */
export type Estimate = (password: string, words: readonly string[]) => number

/** An estimator of each list of words is made once. */
const estimators = new WeakMap<Dictionary, Estimate>()

export function estimatorOf(words: Dictionary): Estimate {
  const known = estimators.get(words)
  if (known) return known
  const made = estimatorFor(words)
  estimators.set(words, made)
  return made
}

function estimatorFor({ rankOf, longest, sequences }: Dictionary): Estimate {
  const estimator = new ZxcvbnFactory({
    dictionary: Object.fromEntries(
      Object.entries(sequences).map(([name, list]) => [name, [...list]]),
    ),
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions,
  })
  // The library takes arrays, and makes an object of each with a property a word: ten megabytes for these. It asks them
  // for properties and nothing else, so the list answers in their place.
  const { rankedDictionaries, rankedDictionariesMaxWordSize } = estimator['options']
  rankedDictionaries['words'] = new Proxy<Record<string, number>>(
    {},
    { get: (_, text) => (typeof text === 'string' ? rankOf(text) : undefined) },
  )
  rankedDictionariesMaxWordSize['words'] = longest
  return (password, known) => {
    const ends = new Set([password.slice(0, span), password.slice(-span)])
    const estimates = [...ends].map((end) => {
      const spellings = new Set([end, plain(end)])
      return Math.min(...[...spellings].map((text) => estimator.check(text, [...known]).guesses))
    })
    return Math.max(...estimates)
  }
}
