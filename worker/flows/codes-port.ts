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
   * @param spent kept, and never to be met
   * @returns the challenge under an id of its own, what the message carries, and the write that opens the gate
   */
  issue(
    about: Omit<Challenge, 'id'>,
    digits: number,
    lifetime: Seconds,
    spent?: boolean,
  ): Promise<{
    readonly challenge: Challenge
    readonly code: string
    readonly secret: string
    readonly write: Write
  }>
  /**
   * Compares. A code takes a try first, of this challenge alone; a link's secret has 128 bits and takes none.
   *
   * @throws AuthError `wrong_code`, `code_expired`, `code_not_ready` (no try taken)
   */
  check(
    challenge: Challenge,
    given: { readonly code: string } | { readonly secret: string },
  ): Promise<void>
  /** Spends a challenge that was met: the batch is refused when it was spent meanwhile. */
  spend(challenge: string): readonly Write[]
  /** Seconds for which its code can still be met: none when it is spent, tried out, or expired. */
  left(challenge: string): Statement<Seconds>
  /** Whether what its code is compared with is gone, as far as can be told. */
  isLost(challenge: string): Promise<boolean>
  /** Spends every open challenge of a person. */
  spendAll(subject: string): Write
}
