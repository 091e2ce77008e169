/** What flows ask of delivery: rows to commit with what they tell of. No flow knows who carries a message. */
import type { Locale } from '../../contract/locale.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Contact } from './accounts-port.ts'
import type { Write } from './statement.ts'

export type MessageName =
  | 'confirm-contact'
  | 'recovery-code'
  | 'already-registered'
  | 'account-created'
  | 'account-recovered'
  | 'password-changed'
  | 'temporary-password'
  | 'user-id'
  | 'awaiting-approval'
  | 'approved'
  | 'refused'
  | 'contact-request-received'

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
