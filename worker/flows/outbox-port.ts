/** What flows ask of delivery: rows to commit with what they tell of. No flow knows who carries a message. */
import type { Locale } from '../../contract/locale.ts'
import type { Seconds } from '../../contract/units.ts'
import type { Contact } from './accounts-port.ts'
import type { Statement, Write } from './statement.ts'

/**
 * What brings each message about.
 *
 * - `asking`: a stranger can, who has proven nothing; sent within the budget alone (T26)
 * - `proof`: somebody has proven who they are; sent whatever strangers have used up
 * - `officer`: a decision of the municipality
 */
export const messageCauses = {
  'confirm-contact': 'asking',
  'recovery-code': 'asking',
  'already-registered': 'asking',
  'temporary-password': 'asking',
  'user-id': 'asking',
  'contact-request-received': 'asking',
  'document-claimed': 'asking',
  'still-suspended': 'asking',
  'account-created': 'proof',
  'awaiting-approval': 'proof',
  'account-recovered': 'proof',
  'password-changed': 'proof',
  'claim-stopped': 'proof',
  approved: 'officer',
  refused: 'officer',
  'account-suspended': 'officer',
  'account-reinstated': 'officer',
  'document-corrected': 'officer',
} as const satisfies Readonly<Record<string, 'asking' | 'proof' | 'officer'>>

export type MessageName = keyof typeof messageCauses

/** The messages that one cause brings about. */
export type MessagesOf<Cause extends (typeof messageCauses)[MessageName]> = {
  [Name in MessageName]: (typeof messageCauses)[Name] extends Cause ? Name : never
}[MessageName]

/** What became of a message, as far as anybody may know; one to nobody waits for ever. */
export type MessageStatus = 'waiting' | 'sent' | 'undeliverable'

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
  /** What became of the newest message of a flow. */
  status(flow: string): Statement<MessageStatus>
  /** Hands committed rows to the queue. Never fails: what is not handed over is swept up later. */
  dispatch(ids: readonly string[]): Promise<void>
}
