/** What delivery asks of whoever carries messages. Knows no vendor, no template and no table. */
import type { Channel } from '../../contract/channel.ts'
import type { Locale } from '../../contract/locale.ts'

interface Addressed {
  /** The outbox row's: the same for every try, so it is the provider's idempotency key where it takes one. */
  readonly id: string
  readonly locale: Locale
  readonly text: string
  /** What the text says, apart from it, for the developer's outbox alone. */
  readonly code?: string
  readonly link?: string
}

export interface Email extends Addressed {
  readonly channel: 'email'
  readonly from: { readonly name: string; readonly address: string }
  /** Folded address. */
  readonly to: string
  readonly subject: string
  readonly html: string
}

export interface Sms extends Addressed {
  readonly channel: 'sms'
  /** E.164. */
  readonly to: string
}

/** A message as the citizen gets it. */
export type RenderedMessage = Email | Sms

export interface Provider {
  readonly channel: Channel
  /**
   * Hands the message over. Resolves once the provider has taken charge of it.
   *
   * @param signal aborts when the consumer waits no longer
   * @throws DeliveryError
   */
  send(message: RenderedMessage, signal: AbortSignal): Promise<void>
}

interface DeliveryErrorOptions extends ErrorOptions {
  /** False when no later try can succeed: a refused address, a spent contract. */
  readonly retryable: boolean
  /** Seconds that the provider asks to wait, from its Retry-After. */
  readonly retryAfter?: number
}

/** Why a provider did not take a message. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  /** Snake case, ours, kept and logged: never what the provider said, for it may quote the message. */
  readonly reason: string
  readonly retryable: boolean
  readonly retryAfter: number

  constructor(reason: string, options: DeliveryErrorOptions) {
    super(reason, options)
    this.reason = reason
    this.retryable = options.retryable
    this.retryAfter = options.retryAfter ?? 0
  }
}
