/** What flows ask before they write a message that a stranger can cause. No flow knows what it is counted by. */
import type { Channel } from '../../contract/channel.ts'
import type { Contact } from './accounts-port.ts'
import type { Statement } from './statement.ts'

export interface AskedMessage {
  /** Null: nobody. It takes as many slots. */
  readonly to: Contact | null
  /** By which it would go. */
  readonly channel: Channel
  /** `typed`: to an address that nobody has proven. */
  readonly reach: 'typed' | 'proven'
  /** Account id or pseudonym; the flow's id where neither is known. */
  readonly subject: string
  /** Who asks: an IPv4 address or an IPv6 /64. */
  readonly source: string
}

export interface Budget {
  /**
   * Takes one slot of everything that a message is counted by, or none at all, in one statement. False: it must go to
   * nobody, and whoever asked must not notice (T11, T12). For nobody it says what it would say for somebody.
   */
  take(message: AskedMessage): Promise<Statement<boolean>>
}
