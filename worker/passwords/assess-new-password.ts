/** Decides whether a new password may be used. */
import type { FieldErrorCode } from '../../contract/errors.ts'
import { weaknessOf, type PasswordRule } from '../../contract/password-composition.ts'
import { AuthError } from '../auth-error.ts'
import { hashing, type Turn } from '../crypto/hash-queue.ts'
import { coreOf } from './core-word.ts'
import type { LeakResult, LeakedPasswords } from './leaked.ts'
import type { Estimate } from './guesses.ts'
import { passwordPartsOf } from './password-parts.ts'
import { personalWords, plain } from './personal-words.ts'
import type { Dictionary } from './dictionary-file.ts'
import { emptyDictionary, type DictionarySource } from './dictionary.ts'

/** `unchecked`: acceptable as far as anybody could tell; ask again when the citizen next signs in. */
export type Acceptance =
  | { readonly is: 'accepted' }
  | { readonly is: 'unchecked' }
  | { readonly is: 'refused'; readonly because: FieldErrorCode }

export interface NewPasswords {
  /**
   * Assesses a new password.
   *
   * @param turn in the queue of hashes: to assess a long one blocks the isolate longer than a hash
   * @param known what an acquaintance knows: names, e-mail address, document numbers, the municipality
   * @throws AuthError `unavailable` with `retryAfter` when it cannot be assessed now
   */
  assess(
    password: string,
    rule: PasswordRule,
    known: readonly string[],
    turn?: Turn,
  ): Promise<Acceptance>
}

/**
 * A password must resist this many guesses.
 *
 * NIST SP 800-63B-4 §3.1.1.2 asks for a blocklist of what an attacker would try before the limit stops
 * him. The limit lets through 100 failures an account, so a million leaves a factor of ten thousand for
 * attackers who try many accounts; and six random characters, which the shortest rule of a municipality
 * allows, are just worth a million, so the list refuses nothing that its rule meant to accept.
 */
export const guessesNeeded = 1_000_000

/** Seconds after which a password that could not be assessed is tried again; the page does so by itself. */
const retryAfter = 5

/** Words of a sentence that is good whatever its words are, and its characters. */
const sentenceWords = 4
const sentenceLength = 16

/** Whether it has so many different words that no list holds it; articles and the like are none, nor what has figures. */
function isSentence(password: string): boolean {
  const words = plain(password).split(/[^\p{L}\p{N}]+/u)
  const whole = new Set(words.filter((word) => /^\p{L}{3,}$/u.test(word)))
  return whole.size >= sentenceWords && password.length >= sentenceLength
}

const byLeak = {
  yes: { is: 'refused', because: 'password_leaked' },
  no: { is: 'accepted' },
  unknown: { is: 'unchecked' },
} satisfies Record<LeakResult, Acceptance>

/**
 * Checks the municipality's rule, then the words that attackers try first, then the known leaks. While the words are
 * unavailable, a sentence is accepted as unchecked, and any other password must be tried again: it is neither accepted
 * unchecked nor called common (docs/decisions/026-words-of-passwords.md).
 */
export const newPasswords = (
  leaked: LeakedPasswords,
  dictionary: DictionarySource,
): NewPasswords => ({
  async assess(password, rule, known, turn) {
    const unmet = weaknessOf(password, rule)
    if (unmet) return { is: 'refused', because: unmet }
    const found = await dictionary()
    const weakness = await guessability(password, known, turn, found ?? emptyDictionary)
    if (weakness) return { is: 'refused', because: weakness }
    if (!found && !isSentence(password)) throw new AuthError('unavailable', { retryAfter })
    const acceptance = byLeak[await leaked.appearsIn(password)]
    return found || acceptance.is === 'refused' ? acceptance : byLeak.unknown
  },
})

/** Letters or figures of one's own that make any word a password of its own, where they are not lost among the others. */
const ownNeeded = 3

/** Addresses with their domain, as one text. */
const inFull = (known: readonly string[]): readonly string[] =>
  known.filter((text) => text.includes('@')).map((text) => text.replace('@', '.'))

/** Words about a citizen that are looked for, however much a city asks. */
const everything = 250

/** Predictable words that an attacker combines. Three are as good as three drawn from a short list. */
const combined = 2

/** Whether nothing but words that are tried first, with what is usual around them, makes up a password. */
function madeUpOf(
  text: string,
  words: readonly string[],
  places: readonly string[],
): 'password_common' | 'password_personal' | null {
  const { left, explained, personal, predictable } = passwordPartsOf(text, words, places)
  if (left >= ownNeeded || left * 2 >= explained) return null
  if (personal) return 'password_personal'
  return predictable <= combined ? 'password_common' : null
}

/** Guesses for a word alone: those that its ends are multiplied with are few, and known. */
const wordNeeded = 10_000

/** Whether what stands between its ends is one word that dictionaries know, once or repeated. */
function isOneWord(text: string, guesses: (text: string) => number): boolean {
  const core = coreOf(text)
  const { length } = core
  // Four letters drawn at random are worth ten thousand.
  return length >= 4 && core !== text && guesses(core) < Math.min(wordNeeded, 10 ** length / 3)
}

type Weakness = 'password_common' | 'password_personal' | null

async function guessability(
  password: string,
  known: readonly string[],
  turn: Turn | undefined,
  ranked: Dictionary,
): Promise<Weakness> {
  const { estimatorOf } = await import('./guesses.ts')
  const estimate = estimatorOf(ranked)
  return hashing.run(turn, () => weakest(password, known, estimate, ranked.places))
}

function weakest(
  password: string,
  known: readonly string[],
  estimate: Estimate,
  places: readonly string[],
): Weakness {
  const text = password.normalize('NFKC')
  const words = personalWords(known)
  const byAcquaintance = estimate(text, words)
  if (byAcquaintance >= guessesNeeded)
    return (
      madeUpOf(text, personalWords([...known, ...inFull(known)], everything), places) ??
      (isOneWord(text, (core) => estimate(core, words)) ? 'password_common' : null)
    )
  // The citizen learns more from "personal" whenever it is what made the password easier.
  return byAcquaintance < estimate(text, []) ? 'password_personal' : 'password_common'
}
