/** What flows ask of accounts. Owned here; no flow knows how or where an account is kept. */
import type { AccountView } from '../../contract/account.ts'
import type { Channel } from '../../contract/channel.ts'
import type { Identifier } from '../../contract/fields/identifier.ts'
import type { Locale } from '../../contract/locale.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Statement, Write } from './statement.ts'

export interface Contact {
  readonly channel: Channel
  /** Folded address, or E.164 number. */
  readonly value: string
}

export interface KnownContact extends Contact {
  /** False for one that was only typed, by somebody who had proven another. */
  readonly proven: boolean
  /** Seconds since 1970; null when a proof of it was never asked for at a sign-in. */
  readonly askedAt?: number | null
}

/** A document or a chosen user ID. */
export type KnownIdentifier = Identifier & {
  /** False for one that was only typed; true when the city's register says whose it is, and they confirmed it. */
  readonly proven: boolean
}

/**
 * - `unconfirmed`: registered, no contact proven; only its temporary password opens it
 * - `awaiting`: an officer has not decided yet
 */
export type AccountStatus = 'active' | 'suspended' | 'unconfirmed' | 'awaiting'

/** What sign-in and recovery need to know of an account. */
export interface FoundAccount {
  readonly id: string
  readonly status: AccountStatus
  /** Record of the password hash; null until one has been chosen. */
  readonly password: string | null
  /** Record of a temporary password that can still be used. */
  readonly temporary: string | null
  /** Seconds since 1970; a recovery that began under an older password is void. */
  readonly passwordChangedAt: number
  readonly locale: Locale
  /** The first one registered first. */
  readonly contacts: readonly KnownContact[]
  /** Everything it answers to. */
  readonly identifiers: readonly KnownIdentifier[]
  readonly view: AccountView
}

export interface NewAccount {
  readonly id: string
  readonly status: AccountStatus
  readonly locale: Locale
  /** Null where a temporary password is sent. */
  readonly password: string | null
  readonly details: Readonly<Record<string, string>>
  readonly identifiers: readonly KnownIdentifier[]
  readonly contacts: readonly KnownContact[]
  /** Ids of the agreements accepted, in the versions in force. */
  readonly agreements: readonly string[]
}

/** What a sign-in may still have to ask for. */
export interface SignInRequirements {
  readonly questions: readonly string[]
  readonly knownDevice: boolean
  /** Agreement id -> versions accepted. */
  readonly accepted: Readonly<Record<string, readonly string[]>>
}

/** A registration that waits for its temporary password to be used. */
export interface PendingAccount {
  readonly account: FoundAccount
  /** Somebody else has confirmed one of its names meanwhile: it can come to nothing. */
  readonly overtaken: boolean
}

export interface SecurityQuestion {
  readonly question: string
  /** Record of the answer's hash. */
  readonly record: string
}

export interface Accounts {
  /** The account that answers to any of these, if there is one. */
  find(identifiers: readonly Identifier[]): Promise<Statement<Promise<FoundAccount | null>>>
  findById(account: string): Statement<Promise<FoundAccount | null>>
  /** The registration that waits under one of these names, and that this temporary password belongs to. */
  findPending(
    identifiers: readonly Identifier[],
    temporary: string,
  ): Promise<Statement<Promise<PendingAccount | null>>>
  /** Asked together with `find`, and at the same price whether or not there is an account. */
  signInRequirements(
    identifiers: readonly Identifier[],
    device: string,
    temporary: string,
  ): Promise<Statement<(account: string) => SignInRequirements>>
  /**
   * Creates the account, whole. The batch is refused when one of its names is another account's; an unconfirmed one only
   * asks for its names, beside whoever else does.
   */
  create(account: NewAccount): Promise<readonly Write[]>
  /**
   * Replaces the password, and spends a temporary one; the batch is refused when it has been replaced since `changedAt`.
   */
  setPassword(account: string, record: string, changedAt: number): readonly Write[]
  /** The batch is refused when the password has been replaced since `changedAt`, at which it was proven. */
  passwordMustStand(account: string, changedAt: number): Write
  /** Replaces only the record of a password that has just been verified, unless it has changed meanwhile. */
  rehash(account: string, from: string, to: string): Write
  /** Sets a temporary password beside the password. Writes nothing for an account that does not exist. */
  setTemporary(
    account: string,
    temporary: { readonly text: string; readonly record: string },
    lifetime: Seconds,
  ): Promise<Write>
  /** Uses it up; the batch is refused when it was used or has expired meanwhile. */
  spendTemporary(account: string, record: string): readonly Write[]
  /**
   * Its citizen has proven the address: the account has its names from now on, and becomes one like any other. The batch
   * is refused when somebody else has confirmed one of them.
   *
   * @param proves.documents whether the city's register says that whoever reads there is who the documents name
   * @param proves.names what it asked to be called
   */
  confirm(
    account: string,
    proves: { readonly documents: boolean; readonly names?: readonly Identifier[] },
  ): Promise<readonly Write[]>
  /** A code that was sent to the number was typed; nothing happens where another account has proven it. */
  provePhone(account: string, value: string): Promise<Write>
  /** Remembers that a proof of it was asked for. */
  phoneAsked(account: string, value: string): Promise<Write>
  /**
   * Closes the account that has one of these documents by having typed it alone, and whatever registration waits for one:
   * sessions end, nothing opens it any more, its names are free.
   */
  stopClaims(documents: readonly Identifier[]): Promise<readonly Write[]>
  accept(account: string, locale: Locale, agreements: readonly string[]): Promise<readonly Write[]>
  questions(account: string): Statement<readonly SecurityQuestion[]>
  /** Replaces only the record of an answer that has just been verified, unless it has changed meanwhile. */
  rehashAnswer(account: string, from: string, to: string): Write
  setQuestions(account: string, questions: readonly SecurityQuestion[]): readonly Write[]
  /** Keeps the newest of an account, a bounded number. */
  rememberDevice(account: string, device: string): Promise<readonly Write[]>
  /** Forgets them all: what a thief has used is no known device any more. */
  forgetDevices(account: string): Write
  /** Stable pseudonym of an identifier that has no account: what limits and the audit count by. */
  pseudonym(identifiers: readonly Identifier[]): Promise<string>
}
