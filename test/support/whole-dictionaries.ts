/** Judges as the library does with whole dictionaries in memory: what the file of words is measured against. */
import { ZxcvbnFactory } from '@zxcvbn-ts/core'
import { adjacencyGraphs, dictionary as common } from '@zxcvbn-ts/language-common'
import { dictionary as spanish } from '@zxcvbn-ts/language-es-es'
import { plain } from '../../worker/passwords/personal-words.ts'

const passwords = common['passwords-common']

/** Without its words in an order of its own, which the file keeps beside the others. */
export const dictionaries: readonly (readonly string[])[] = [
  passwords,
  spanish['commonWords-es-es'],
  spanish['firstnames-es-es'],
  spanish['lastnames-es-es'],
  spanish['wikipedia-es-es'],
].map((list) => list.map(String))

const estimator = new ZxcvbnFactory({
  dictionary: { passwords, ...spanish },
  graphs: adjacencyGraphs,
  l33tMaxSubstitutions: 20,
})

const span = 32

/** Guesses, of the better end, in the easier spelling. */
export function guessesByDictionaries(password: string, known: readonly string[]): number {
  const ends = new Set([password.slice(0, span), password.slice(-span)])
  const estimates = [...ends].map((end) =>
    Math.min(
      ...[...new Set([end, plain(end)])].map((text) => estimator.check(text, [...known]).guesses),
    ),
  )
  return Math.max(...estimates)
}
