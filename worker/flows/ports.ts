/**
 * Everything that flows ask of the world. Owned here, filled by `services.ts`: no flow knows D1, KV, a queue or HTTP.
 */
import type { AccountView, Grant, SessionView } from '../../contract/account.ts'
import type { Channel } from '../../contract/channel.ts'
import type { FieldErrorCode } from '../../contract/errors.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Locale } from '../../contract/locale.ts'
import type { PasswordRule } from '../../contract/password-rule.ts'
import type { Seconds } from '../../contract/units.ts'

/** One statement of the database; travels with others in one round trip. Only the database can look inside. */
export interface Statement<T = void> {
  read(rows: never): T
}

export type Write = Statement<unknown>

/** What several statements of one round trip answer. */
export type Answers<Statements extends readonly Statement<unknown>[]> = {
  [Index in keyof Statements]: Statements[Index] extends Statement<infer T> ? Awaited<T> : never
}

export interface Contact {
  readonly channel: Channel
  /** Folded address, or E.164 number. */
  readonly value: string
}

/** What sign-in and recovery need to know of an account. */
export interface FoundAccount {
  readonly id: string
  readonly suspended: boolean
  /** Record of the password hash. */
  readonly password: string
  /** Seconds since 1970; a recovery that began under an older password is void. */
  readonly passwordChangedAt: number
  readonly locale: Locale
  /** Proven contacts, the first one registered first. */
  readonly contacts: readonly Contact[]
  readonly view: AccountView
}

export interface NewAccount {
  readonly id: string
  readonly locale: Locale
  readonly password: string
  readonly details: Readonly<Record<string, string>>
  readonly documents: readonly Identifier[]
  /** Proven in this flow. */
  readonly contact: Contact
  /** Ids of the agreements accepted, in the versions in force. */
  readonly agreements: readonly string[]
}

export interface Accounts {
  /** The account that answers to any of these, if there is one. */
  find(identifiers: readonly Identifier[]): Promise<Statement<Promise<FoundAccount | null>>>
  findById(account: string): Statement<Promise<FoundAccount | null>>
  /** Creates the account, whole. The batch is refused when one of its identifiers is taken. */
  create(account: NewAccount): Promise<readonly Write[]>
  /** Replaces the password; the batch is refused when it has been replaced since `changedAt`. */
  setPassword(account: string, record: string, changedAt: number): readonly Write[]
  /** Replaces only the record of a password that has just been verified, unless it has changed meanwhile. */
  rehash(account: string, from: string, to: string): Write
  /** Stable pseudonym of an identifier that has no account: what limits and the audit count by. */
  pseudonym(identifiers: readonly Identifier[]): Promise<string>
}

/** `unchecked`: nobody could be asked whether it has leaked. */
export type Acceptance =
  | { readonly is: 'accepted' | 'unchecked' }
  | { readonly is: 'refused'; readonly because: FieldErrorCode }

export interface Passwords {
  /** @throws never for a password that the contract accepted */
  hash(password: string): Promise<string>
  /** Always costs one hash; a null record never matches. */
  verify(
    password: string,
    record: string | null,
  ): Promise<{ readonly matches: boolean; readonly needsRehash: boolean }>
  /** Judges a new password: by the rule, as common, as about the person, as leaked. */
  judge(password: string, rule: PasswordRule, known: readonly string[]): Promise<Acceptance>
}

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
  /** Whether the challenge can still be met: neither spent, nor tried out, nor expired. */
  isOpen(challenge: string): Statement<boolean>
  /** Spends every open challenge of a person. */
  spendAll(subject: string): Write
}

export type MessageName =
  | 'confirm-contact'
  | 'recovery-code'
  | 'already-registered'
  | 'account-created'
  | 'account-recovered'
  | 'password-changed'

export interface OutgoingMessage {
  /** Derived from the operation, so that a retry cannot double it. */
  readonly id: string
  readonly name: MessageName
  /** Null: nobody. The same work is done, and the message ends unsent. */
  readonly to: Contact | null
  readonly locale: Locale
  readonly account?: string
  readonly flow?: string
  /** Seconds after which the message is no longer worth sending. */
  readonly lifetime: Seconds
  readonly words: Readonly<Record<string, string>>
}

export interface Outbox {
  /** The row, to be committed with what the message tells of. */
  enqueue(message: OutgoingMessage): Promise<Write>
  /** A second sending of an earlier message, word for word, as a row of its own. */
  repeat(id: string, earlier: string): Write
  /** Hands committed rows to the queue. Never fails: what is not handed over is swept up later. */
  dispatch(ids: readonly string[]): Promise<void>
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
  }): Write
  /** Tokens of a session that has just been opened. */
  grant(session: string, account: AccountView, methods: readonly string[]): Promise<OpenedSession>
  list(account: string, current: string): Statement<readonly SessionView[]>
  /** Ends all of an account's sessions, but one when it is named. */
  endAll(account: string, except?: string): Write
}

/** How often something may happen; `services.ts` knows the numbers. */
export type LimitName =
  | 'signInFromSource'
  | 'signInOfIdentifier'
  | 'beginFromSource'
  | 'codeOfSubject'
  | 'resendOfFlow'
  | 'messageToDestination'
  | 'messageToDestinationDaily'

/** Whether it may happen, and if not, the seconds until it may. */
export type Slot =
  { readonly allowed: true } | { readonly allowed: false; readonly retryAfter: number }

export interface Limiter {
  /** Takes one of the limit's slots. `by` says whose; it is hashed before it is kept. */
  take(limit: LimitName, ...by: readonly string[]): Promise<Statement<Slot>>
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
    },
  ): Promise<readonly Write[]>
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
  readonly accounts: Accounts
  readonly audit: Audit
  readonly codes: Codes
  readonly flows: Flows
  readonly limiter: Limiter
  readonly outbox: Outbox
  readonly passwords: Passwords
  readonly sessions: Sessions
  readonly linkTo: LinkTo
}
