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
  readonly identifiers: readonly Identifier[]
  readonly view: AccountView
}

export interface NewAccount {
  readonly id: string
  readonly status: AccountStatus
  readonly locale: Locale
  /** Null where a temporary password is sent. */
  readonly password: string | null
  readonly details: Readonly<Record<string, string>>
  /** Documents and a chosen user ID. */
  readonly identifiers: readonly Identifier[]
  readonly contacts: readonly KnownContact[]
  /** Ids of the agreements accepted, in the versions in force. */
  readonly agreements: readonly string[]
}

/** What a sign-in may still have to ask for. */
export interface Standing {
  readonly questions: readonly string[]
  readonly knownDevice: boolean
  /** Agreement id -> version last accepted. */
  readonly accepted: Readonly<Record<string, string>>
}

export interface KeptQuestion {
  readonly question: string
  /** Record of the answer's hash. */
  readonly record: string
}

export interface Accounts {
  /** The account that answers to any of these, if there is one. */
  find(identifiers: readonly Identifier[]): Promise<Statement<Promise<FoundAccount | null>>>
  findById(account: string): Statement<Promise<FoundAccount | null>>
  /** Asked together with `find`, and at the same price whether or not there is an account. */
  standing(identifiers: readonly Identifier[], device: string): Promise<Statement<Standing>>
  /**
   * Creates the account, whole, in place of unconfirmed ones of the same names. The batch is refused when one of its
   * names is another account's.
   */
  create(account: NewAccount): Promise<readonly Write[]>
  /** Replaces the password; the batch is refused when it has been replaced since `changedAt`. */
  setPassword(account: string, record: string, changedAt: number): readonly Write[]
  /** Replaces only the record of a password that has just been verified, unless it has changed meanwhile. */
  rehash(account: string, from: string, to: string): Write
  /** Sets a temporary password beside the password. Writes nothing for an account that does not exist. */
  setTemporary(account: string, record: string, lifetime: Seconds): Write
  /** Uses it up; the batch is refused when it was used or has expired meanwhile. */
  spendTemporary(account: string, record: string): readonly Write[]
  /** Its citizen has proven the address: the account becomes one like any other. */
  confirm(account: string): readonly Write[]
  accept(account: string, locale: Locale, agreements: readonly string[]): Promise<readonly Write[]>
  questions(account: string): Statement<readonly KeptQuestion[]>
  setQuestions(account: string, questions: readonly KeptQuestion[]): readonly Write[]
  /** Keeps the newest of an account, a bounded number. */
  rememberDevice(account: string, device: string): Promise<readonly Write[]>
  /** Forgets them all: what a thief has used is no known device any more. */
  forgetDevices(account: string): Write
  /** Stable pseudonym of an identifier that has no account: what limits and the audit count by. */
  pseudonym(identifiers: readonly Identifier[]): Promise<string>
  /** Masks of contacts for a pseudonym: always the same, plausible, nobody's. */
  madeUpContacts(
    pseudonym: string,
  ): Promise<readonly { readonly channel: Channel; readonly to: string }[]>
}
