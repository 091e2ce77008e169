/**
 * Estimates how many guesses a password resists. Carries the dictionaries, a megabyte of them: import it
 * only when a password is being chosen, so that no other request waits for it.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es'
import { plain } from './personal-words.ts'

/** Left out: diceware, whose order is alphabetical, so that `abacus` would count as the first guess. */
const { 'passwords-common': passwords } = common

/** Built on first use: about 50 ms and 10 MB. */
let estimator: ZxcvbnFactory | undefined

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
export function guessesFor(password: string, words: readonly string[]): number {
  const ready = (estimator ??= new ZxcvbnFactory({
    dictionary: { passwords, ...spanish },
    graphs: adjacencyGraphs,
    l33tMaxSubstitutions,
  }))
  const ends = new Set([password.slice(0, span), password.slice(-span)])
  const estimates = [...ends].map((end) => {
    const spellings = new Set([end, plain(end)])
    return Math.min(...[...spellings].map((text) => ready.check(text, [...words]).guesses))
  })
  return Math.max(...estimates)
}
