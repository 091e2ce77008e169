/** What flows ask of one-time codes. Owned here; no flow knows where a code is kept. */
import type { Seconds } from '../../contract/units.ts'
import type { Statement, Write } from './statement.ts'

/** What a code is bound to; each part is under the MAC, so that none can be changed (T22). */
export interface Challenge {
  readonly id: string
  readonly flow: string
  readonly purpose: string
  /** Account id, or a pseudonym. */
  readonly subject: string
  /** Channel and folded destination, or nothing when the message goes to nobody. */
  readonly destination: string
}

export interface Codes {
  /**
   * Makes a code and a link secret and keeps only their MACs.
   *
   * @returns the challenge under an id of its own, what the message carries, and the write that opens the gate
   */
  issue(
    about: Omit<Challenge, 'id'>,
    digits: number,
    lifetime: Seconds,
  ): Promise<{
    readonly challenge: Challenge
    readonly code: string
    readonly secret: string
    readonly write: Write
  }>
  /**
   * Takes a try, then compares.
   *
   * @returns writes that spend the challenge: the batch is refused when it was spent meanwhile
   * @throws AuthError `wrong_code`, `code_expired`, `code_not_ready` (no try taken), `too_many_attempts`
   */
  redeem(
    challenge: Challenge,
    given: { readonly code: string } | { readonly secret: string },
  ): Promise<readonly Write[]>
  /**
   * Compares a link's secret without spending anything; it has 128 bits, so no try is taken.
   *
   * @throws AuthError as `redeem`
   */
  recognise(challenge: Challenge, secret: string): Promise<void>
  /** Whether the challenge can still be met: neither spent, nor tried out, nor expired. */
  isOpen(challenge: string): Statement<boolean>
  /** Spends every open challenge of a person. */
  spendAll(subject: string): Write
}
