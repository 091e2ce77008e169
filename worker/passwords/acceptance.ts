/** Decides whether a new password may be used. Knows nothing of accounts, flows or where leaks are looked up. */
import type { FieldErrorCode } from '../../contract/errors.ts'
import { weaknessOf, type PasswordRule } from '../../contract/password-rule.ts'
import type { LeakAnswer, LeakedPasswords } from './leaked.ts'
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
   * @param known what an acquaintance knows: names, e-mail address, document numbers, the municipality
   */
  judge(password: string, rule: PasswordRule, known: readonly string[]): Promise<Acceptance>
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
} satisfies Record<LeakAnswer, Acceptance>

/** Judges by the municipality's rule, then by the dictionaries, then by the known leaks. */
export const newPasswords = (leaked: LeakedPasswords): NewPasswords => ({
  async judge(password, rule, known) {
    const weakness = weaknessOf(password, rule) ?? (await guessability(password, known))
    if (weakness) return { is: 'refused', because: weakness }
    return byLeak[await leaked.appearsIn(password)]
  },
})

async function guessability(
  password: string,
  known: readonly string[],
): Promise<'password_common' | 'password_personal' | null> {
  const { guessesFor } = await import('./guesses.ts')
  const text = password.normalize('NFKC')
  const byAcquaintance = guessesFor(text, personalWords(known))
  if (byAcquaintance >= guessesNeeded) return null
  // The citizen learns more from "personal" whenever it is what made the password easier.
  return byAcquaintance < guessesFor(text, []) ? 'password_personal' : 'password_common'
}
