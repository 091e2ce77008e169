/** What flows ask of limits. Owned here; no flow knows a number, nor where it is counted. */
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Statement, Write } from './statement.ts'

/** How often something may happen; `services.ts` knows the numbers. */
export type LimitName =
  | 'signInFromSource'
  | 'signInOfIdentifier'
  | 'beginFromSource'
  | 'beginOfMunicipality'
  | 'answerOfAccount'
  | 'triesOfFlow'
  | 'passwordOfSession'
  | 'signInFailuresFromSource'
  | 'signInOfMunicipality'
  | 'signInOfDevice'
  | 'lookUpOfSubject'
  | 'lookUpFromSource'
  | 'requestFromSource'
  | 'resendOfFlow'

/** Whether it may happen, and if not, the seconds until it may. */
export type RateLimit =
  | {
      readonly allowed: true
      /** Hardly anything of it is gone. */
      readonly quiet: boolean
    }
  | {
      readonly allowed: false
      readonly retryAfter: number
      /** How many times over the bucket has been overdrawn by `owe`: what the growing price is reckoned by. */
      readonly overdrawn: number
    }

/** A limit, and whose slot of it is meant; `by` is hashed before it is kept. */
export type Asked = readonly [limit: LimitName, ...by: readonly string[]]

export interface Limiter {
  /** Takes one of the limit's slots. */
  consume(limit: LimitName, ...by: readonly string[]): Promise<Statement<RateLimit>>
  /** One slot of each of several limits, or none at all, in one statement. */
  consumeAll(...asked: readonly Asked[]): Promise<Statement<readonly RateLimit[]>>
  /** Gives a slot back to each: what it was taken for has turned out right. */
  giveBack(...asked: readonly Asked[]): Promise<Write>
  /** Takes a slot of each although there may be none: somebody paid for it with work, and was wrong. */
  owe(...asked: readonly Asked[]): Promise<Write>
  /** Forgets buckets that are full again, so many at most. */
  forgetFull(most: number): Write
}

/** Slots of what a sign-in is counted by: of the browser's own budget where the account has been used on it. */
export interface SignInBudget {
  readonly known: boolean
  /** The first is the one of the source, or of the browser. */
  readonly slots: readonly RateLimit[]
  readonly asked: readonly Asked[]
}

export interface SignInLimits {
  consume(who: {
    readonly identifiers: readonly Identifier[]
    readonly pseudonym: string
    readonly deviceKey: string
    readonly clientIp: string
  }): Promise<Statement<SignInBudget>>
}
