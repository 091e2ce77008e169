/**
 * Everything that flows ask of the world. Owned here, filled by `services.ts`: no flow knows D1, KV, a queue or HTTP.
 */
import type { AccountView, Grant, SessionView } from '../../contract/account.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { PasswordRule } from '../../contract/password-rule.ts'
import type { Accounts } from './accounts-port.ts'
import type { Budget } from './budget-port.ts'
import type { Codes } from './codes-port.ts'
import type { Flows } from './flows-port.ts'
import type { Limiter, SignInLimits } from './limits-port.ts'
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
  readonly clientIp: string
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

/** Counts what strangers try, in a bounded number of rows. */
export interface Attempts {
  note(attempt: {
    readonly event: AuditEvent
    readonly subject: string
    readonly clientIp: string
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

/** An address of the municipality's own pages with a link's secret in the fragment. */
export type LinkTo = (kind: string, token: string) => string

export interface Ports {
  /** Seconds since 1970, for what is shown; what is decided is decided by the database's clock. */
  now(): number
  /** One round trip. */
  batch<const Statements extends readonly Statement<unknown>[]>(
    ...statements: Statements
  ): Promise<Answers<Statements>>
  /** One transaction. False: a decision did not hold any more, and nothing was done. */
  commit(writes: readonly Write[]): Promise<boolean>
  /** An unguessable id for what an operation makes: the same operation makes the same id. */
  idFor(prefix: string, idempotencyKey: string, ...of: readonly string[]): Promise<string>
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
