/**
 * Everything that flows ask of the world. Owned here, filled by `services.ts`: no flow knows D1, KV, a queue or HTTP.
 */
import type { AccountView, Grant, SessionView } from '../../contract/account.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PasswordRule } from '../../contract/password-rule.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Accounts } from './accounts-port.ts'
import type { Budget } from './budget-port.ts'
import type { Codes } from './codes-port.ts'
import type { Outbox } from './outbox-port.ts'
import type { ContactRequests, HumanCheck, PhoneReading, Registry } from './persons-port.ts'
import type { Answers, Statement, Write } from './statement.ts'

/** `unchecked`: nobody could be asked whether it has leaked. */
export type Acceptance =
  | { readonly is: 'accepted' | 'unchecked' }
  | { readonly is: 'refused'; readonly because: FieldErrorCode }

/** Whose turn a hash takes in the queue: see `crypto/hash-queue.ts`. */
export interface Turn {
  readonly lane: 'known' | 'quiet' | 'rest'
  readonly source: string
}

export interface Passwords {
  /**
   * Tells at once that nobody who is not known finds a place in the queue of hashes.
   *
   * @param mayBeKnown whether the browser says that it has been here before, which only the database can tell
   * @throws AuthError `unavailable`
   */
  requireRoom(mayBeKnown: boolean): void
  /**
   * @param turn without one, nobody whom a stranger can cause to come: it is never refused
   * @throws AuthError `unavailable` when too many wait; nothing else for a password that the contract accepted
   */
  hash(password: string, turn?: Turn): Promise<string>
  /** Always costs one hash; a null record never matches. */
  verify(
    password: string,
    record: string | null,
    turn?: Turn,
  ): Promise<{ readonly matches: boolean; readonly needsRehash: boolean }>
  /** Judges a new password: by the rule, as common, as about the person, as leaked. */
  judge(password: string, rule: PasswordRule, known: readonly string[]): Promise<Acceptance>
}

export interface OpenedSession {
  readonly grant: Grant
  /** For the cookie; never in a body. */
  readonly refreshToken: string
}

export interface Sessions {
  open(session: {
    readonly id: string
    readonly account: string
    readonly device: string
    /** RFC 8176. */
    readonly methods: readonly string[]
    /** On a computer that others use. */
    readonly shared?: true
  }): Write
  /** Tokens of a session that has just been opened. */
  grant(
    session: string,
    account: AccountView,
    methods: readonly string[],
    shared: boolean,
  ): Promise<OpenedSession>
  list(account: string, current: string): Statement<readonly SessionView[]>
  /** Ends all of an account's sessions, but one when it is named. */
  endAll(account: string, except?: string): Write
}

/** How often something may happen; `services.ts` knows the numbers. */
export type LimitName =
  | 'signInFromSource'
  | 'signInOfIdentifier'
  | 'beginFromSource'
  | 'answerOfAccount'
  | 'triesOfFlow'
  | 'passwordOfSession'
  | 'signInFailuresFromSource'
  | 'signInOfDevice'
  | 'lookUpOfSubject'
  | 'lookUpFromSource'
  | 'requestFromSource'
  | 'resendOfFlow'

/** Whether it may happen, and if not, the seconds until it may. */
export type Slot =
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
  take(limit: LimitName, ...by: readonly string[]): Promise<Statement<Slot>>
  /** One slot of each of several limits, or none at all, in one statement. */
  takeAll(...asked: readonly Asked[]): Promise<Statement<readonly Slot[]>>
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
  readonly slots: readonly Slot[]
  readonly asked: readonly Asked[]
}

export interface SignInLimits {
  take(who: {
    readonly identifiers: readonly Identifier[]
    readonly pseudonym: string
    readonly deviceKey: string
    readonly source: string
  }): Promise<Statement<SignInBudget>>
}

/** Counts what strangers try, in a bounded number of rows. */
export interface Attempts {
  note(attempt: {
    readonly event: AuditEvent
    readonly subject: string
    readonly source: string
    readonly ofAccounts?: true
    readonly details?: Readonly<Record<string, string>>
  }): Promise<readonly Write[]>
}

export type AuditEvent =
  | 'sign_in_failed'
  | 'signed_in'
  | 'registration_begun'
  | 'registered'
  | 'recovery_begun'
  | 'recovered'
  | 'password_changed'
  | 'signed_out'
  | 'sessions_ended'
  | 'refresh_reused'
  | 'temporary_password_sent'
  | 'questions_set'
  | 'agreements_accepted'
  | 'user_looked_up'
  | 'contact_requested'
  | 'claim_stopped'

export interface Audit {
  /** The entry, to be committed with what it tells of. Details hold no personal datum. */
  entry(
    id: string,
    event: AuditEvent,
    subject: string,
    details?: Readonly<Record<string, string>>,
  ): Promise<Write>
}

export interface FlowRow {
  readonly id: string
  readonly kind: string
  readonly at: string
  readonly version: number
  readonly operation: string
  readonly locale: Locale
  readonly facts: unknown
  /** False once its lifetime has passed. */
  readonly alive: boolean
  /** Whether it is bound to the browser that asks. */
  readonly sameBrowser: boolean
}

export interface Flows {
  find(kind: string, id: string, browser: string): Promise<Statement<Promise<FlowRow | null>>>
  /** The flow that a link belongs to. */
  findByChallenge(
    kind: string,
    challenge: string,
    browser: string,
  ): Promise<Statement<Promise<FlowRow | null>>>
  /** Opens a flow; the batch is refused when this id exists. */
  open(
    row: Omit<FlowRow, 'version' | 'alive' | 'sameBrowser'>,
    browser: string,
    lifetime: Seconds,
  ): Promise<readonly Write[]>
  /** Moves a flow; the batch is refused unless it still stands at `row.version`. */
  move(
    row: FlowRow,
    to: {
      readonly at: string
      readonly operation: string
      readonly facts: unknown
      readonly browser: string
      /** Lengthens its life to at least this, from now. */
      readonly lifetime?: Seconds
    },
  ): Promise<readonly Write[]>
  /** Lengthens its life to at least this, from now, and moves nothing. */
  keep(id: string, lifetime: Seconds): Write
  /** Ends a flow that another browser has finished; the batch is refused when it is not at `at` any more. */
  endElsewhere(id: string, at: string, elsewhere: string): readonly Write[]
}

/** An address of the municipality's own pages with a link's secret in the fragment. */
export type LinkTo = (kind: string, token: string) => string

export interface Ports {
  /** Seconds since 1970, for what is shown; what is decided is decided by the database's clock. */
  now(): number
  /** One round trip. */
  together<const Statements extends readonly Statement<unknown>[]>(
    ...statements: Statements
  ): Promise<Answers<Statements>>
  /** One transaction. False: a decision did not hold any more, and nothing was done. */
  commit(writes: readonly Write[]): Promise<boolean>
  /** An unguessable id for what an operation makes: the same operation makes the same id. */
  idFor(prefix: string, operation: string, ...of: readonly string[]): Promise<string>
  /** E.164, by the numbering plan of the municipality's country. */
  readPhone(typed: string): PhoneReading
  /** Draws what people can read to each other and type: no letter that looks like a digit. */
  readable(groups: number): string
  readonly accounts: Accounts
  readonly attempts: Attempts
  readonly audit: Audit
  readonly budget: Budget
  readonly codes: Codes
  readonly contactRequests: ContactRequests
  readonly flows: Flows
  readonly human: HumanCheck
  readonly limiter: Limiter
  readonly outbox: Outbox
  readonly passwords: Passwords
  readonly registry: Registry
  readonly sessions: Sessions
  readonly signInLimits: SignInLimits
  readonly linkTo: LinkTo
}
