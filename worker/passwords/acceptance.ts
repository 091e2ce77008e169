/** Decides whether a new password may be used. */
import type { FieldErrorCode } from '../../contract/errors.ts'
import { weaknessOf, type PasswordRule } from '../../contract/password-rule.ts'
import { hashing, type Turn } from '../crypto/hash-queue.ts'
import { coreOf } from './core-word.ts'
import type { LeakResult, LeakedPasswords } from './leaked.ts'
import { makeupOf } from './makeup.ts'
import { personalWords } from './personal-words.ts'

/** `unchecked`: acceptable as far as anybody could tell; ask again when the citizen next signs in. */
export type Acceptance =
  | { readonly is: 'accepted' }
  | { readonly is: 'unchecked' }
  | { readonly is: 'refused'; readonly because: FieldErrorCode }

export interface NewPasswords {
  /**
   * Judges a password that somebody wants to use from now on.
   *
   * @param turn in the queue of hashes: to judge a long one holds the isolate longer than a hash
   * @param known what an acquaintance knows: names, e-mail address, document numbers, the municipality
   */
  judge(
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

const byLeak = {
  yes: { is: 'refused', because: 'password_leaked' },
  no: { is: 'accepted' },
  unknown: { is: 'unchecked' },
} satisfies Record<LeakResult, Acceptance>

/** Judges by the municipality's rule, then by the dictionaries, then by the known leaks. */
export const newPasswords = (leaked: LeakedPasswords): NewPasswords => ({
  async judge(password, rule, known, turn) {
    const weakness = weaknessOf(password, rule) ?? (await guessability(password, known, turn))
    if (weakness) return { is: 'refused', because: weakness }
    return byLeak[await leaked.appearsIn(password)]
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
): 'password_common' | 'password_personal' | null {
  const { left, explained, personal, predictable } = makeupOf(text, words)
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
): Promise<Weakness> {
  const { guessesFor } = await import('./guesses.ts')
  return hashing.run(turn, () => weakest(password, known, guessesFor))
}

function weakest(
  password: string,
  known: readonly string[],
  guessesFor: (text: string, words: readonly string[]) => number,
): Weakness {
  const text = password.normalize('NFKC')
  const words = personalWords(known)
  const byAcquaintance = guessesFor(text, words)
  if (byAcquaintance >= guessesNeeded)
    return (
      madeUpOf(text, personalWords([...known, ...inFull(known)], everything)) ??
      (isOneWord(text, (core) => guessesFor(core, words)) ? 'password_common' : null)
    )
  // The citizen learns more from "personal" whenever it is what made the password easier.
  return byAcquaintance < guessesFor(text, []) ? 'password_personal' : 'password_common'
}
