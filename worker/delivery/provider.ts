/** What delivery asks of whoever carries messages. */
import type { Channel } from '../../contract/channel.ts'
import type { Locale } from '../../contract/locale.ts'
import type { DeliveryEvent, SignedEvent } from './events/event.ts'

interface Addressed {
  /** The outbox row's: the same for every try, so it is the provider's idempotency key where it takes one. */
  readonly id: string
  readonly locale: Locale
  readonly text: string
  /** What the text says, apart from it: for templates that a vendor fills, and for the developer's outbox. */
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

/** The message that a channel carries. */
export type MessageOf<C extends Channel> = Extract<RenderedMessage, { readonly channel: C }>

/** Carries messages of one channel for one municipality. */
export interface Provider<C extends Channel = Channel> {
  /** Whether this message is one that it can carry; any of its channel when absent. */
  carries?(message: MessageOf<C>): boolean
  /**
   * Hands the message over. Resolves once the provider has taken charge of it.
   *
   * @param signal aborts when the consumer waits no longer
   * @throws DeliveryError
   */
  send(message: MessageOf<C>, signal: AbortSignal): Promise<void>
}

/** A record that a domain must publish so that its messages are trusted. */
export interface DnsRecord {
  readonly purpose: 'spf' | 'dkim' | 'dmarc' | 'bounces'
  readonly type: 'TXT' | 'CNAME' | 'MX'
  /** Full name, e.g. `resend._domainkey.ciudad.gob.ec`; absent where only the vendor's console tells it. */
  readonly name?: string
  /**
   * The required content: the whole value, or for `spf` the mechanism. Absent when only the vendor's console shows it.
   */
  readonly value?: string
}

/** The part of the Worker's environment that providers need. */
export interface ProviderContext {
  readonly municipality: string
  /**
   * A secret of the Worker, by the name that a setting gives.
   *
   * @throws DeliveryError of the fault `account` when there is none
   */
  secret(name: string): string
  /** Milliseconds since 1970. */
  now(): number
  /** Storage of the developer's outbox. */
  readonly kv: KVNamespace
  /** Cloudflare's own binding, where the Worker has it. */
  readonly email?: SendEmail
}

/** Settings that every provider may have, besides those that its vendor needs. */
export interface BaseSetting {
  /** Which of the Worker's secrets it uses: purpose -> name, e.g. `{ key: 'RESEND_KEY_LEON' }`. */
  readonly secrets?: Readonly<Record<string, string>>
  /** Origin of the vendor's API, where it is not the usual one: another region, or a test server. No slash at the end. */
  readonly base?: string
}

/** One entry of the registry: how a provider is made of a municipality's setting. */
export interface ProviderDefinition<C extends Channel, Setting extends BaseSetting> {
  readonly channel: C
  make(setting: Setting, context: ProviderContext): Provider<C>
  /**
   * Reads the vendor's reports about messages that it took. Absent where the vendor does not sign them.
   *
   * @throws EventRefused unless the signature is the vendor's and the report is fresh
   */
  events?(
    signed: SignedEvent,
    setting: Setting,
    context: ProviderContext,
  ): Promise<readonly DeliveryEvent[]>
  /**
   * Answers the GET by which a vendor asks, before it reports anything, whether the address for reports is ours.
   *
   * @param url as the vendor called it
   * @returns the whole body of the answer, plain text
   * @throws EventRefused when it is not the vendor that asks
   */
  handshake?(url: string, setting: Setting, context: ProviderContext): Promise<string>
  /** The records that the sender's domain must publish for this vendor. */
  records?(domain: string, setting: Setting): readonly DnsRecord[]
}

/**
 * Where the cause of a refusal lies, and so who can do something about it.
 *
 * - `provider`: it is down, slow, or asks for patience; a later try may succeed
 * - `account`: it does not accept us: credentials, quota, configuration; an operator must act, another provider may do
 * - `message`: it does not take this message; another provider may
 * - `deferred`: the recipient's own side cannot take it now; a later try, or another provider, may do
 * - `recipient`: the address is bad or refuses messages; nobody can deliver
 *
 * Only the first two are held against the provider: whoever names a recipient must not be able to silence it.
 */
export const faults = ['provider', 'account', 'message', 'deferred', 'recipient'] as const

export type Fault = (typeof faults)[number]

interface DeliveryErrorOptions extends ErrorOptions {
  readonly fault: Fault
  /** Seconds that the provider asks to wait, from its Retry-After. */
  readonly retryAfter?: number
  /** Of the fault `provider`: its answer leaves no doubt that it did not take the message, so another may be asked. */
  readonly definitelyNotAccepted?: boolean
}

/** Why a provider did not take a message. */
export class DeliveryError extends Error {
  override readonly name = 'DeliveryError'
  /** Snake case, ours, kept and logged: never what the provider said, for it may quote the message. */
  readonly reason: string
  readonly fault: Fault
  readonly retryAfter: number
  /** Whether it is certain that the message was not taken. */
  readonly definitelyNotAccepted: boolean

  constructor(reason: string, options: DeliveryErrorOptions) {
    super(reason, options)
    this.reason = reason
    this.fault = options.fault
    this.retryAfter = options.retryAfter ?? 0
    this.definitelyNotAccepted =
      options.fault !== 'provider' || options.definitelyNotAccepted === true
  }
}
