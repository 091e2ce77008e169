/** What flows ask before they write a message that a stranger can cause. No flow knows what it is counted by. */
import type { Channel } from '../../contract/channel.ts'
import type { Contact } from './accounts-port.ts'
import type { Statement } from './statement.ts'

/** What whoever asks for a message has typed: by this it is counted, whoever's it is. */
export interface Named {
  /** Of everything that names somebody. */
  readonly pseudonym: string
  /** Where an address was typed: spellings of one mailbox are counted as one. */
  readonly email?: string
}

export interface AskedMessage {
  /** Null: nobody. It takes as many slots. */
  readonly to: Contact | null
  /** By which it would go. */
  readonly channel: Channel
  /** `typed`: to an address that nobody has proven. */
  readonly reach: 'typed' | 'proven'
  /** What whoever asks has typed; null where the message is for somebody else, and nothing of it is shown. */
  readonly named: Named | null
  /** Whose it is, where a browser may be known to it. */
  readonly account: string | null
  /** Who asks: an IPv4 address or an IPv6 /64. */
  readonly clientIp: string
  /** Secret of the device's cookie. */
  readonly deviceKey: string
  /** The flow of which it is the next message, which may not come too soon. */
  readonly flow?: string
  /** The highest level of a price that has been paid with work; -1 for none. */
  readonly paid: number
}

/**
 * What is decided by what whoever asks has typed and is, and may be told: all of it but `goes`.
 *
 * - `allowed`: the message goes; or, where `goes` is false, to nobody, and whoever asked must not notice (T11, T12)
 * - `dear`: it may, for work of this level
 * - `used_up`: not before so many seconds
 * - `too_soon`: after the flow's message before
 */
export type Allowance =
  | { readonly is: 'allowed'; readonly goes: boolean }
  | { readonly is: 'dear'; readonly level: number }
  | { readonly is: 'used_up' | 'too_soon'; readonly retryAfter: number }

export interface Budget {
  /**
   * Takes one slot of everything that a message is counted by, or none at all, in one statement. For nobody it says what
   * it would say for somebody.
   */
  consume(message: AskedMessage): Promise<Statement<Allowance>>
}
