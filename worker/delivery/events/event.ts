/** What a vendor tells later of a message that it took. */

/**
 * - `delivered`: the recipient's server, or phone, has it
 * - `bounced`: it never will; what is only late is no report
 * - `complained`: the citizen called it unwanted, or asked for no more
 * - `unreached`: this provider could not reach the contact, another may: a phone without WhatsApp, a blocked sender
 */
export type DeliveryEventState = 'delivered' | 'bounced' | 'complained' | 'unreached'

export interface DeliveryEvent {
  /** The vendor's own name of the event, so that the same report does not count twice. */
  readonly event: string
  /** Outbox id, as the vendor was given it with the message. */
  readonly message: string
  readonly state: DeliveryEventState
}

/** A request to the address for reports, as it came. */
export interface SignedEvent {
  /** As the vendor calls it: some sign it. */
  readonly url: string
  readonly headers: Headers
  readonly body: string
}

/** A report that the vendor did not sign, or that is too old. Says why, never what it held. */
export class EventRefused extends Error {
  override readonly name = 'ReportRefused'
}

/**
 * The part of a setting that its reports are verified with.
 *
 * @throws EventRefused where it holds nothing
 */
export function expected<T>(setting: T | undefined): T {
  if (!setting) throw new EventRefused('comes where none is expected')
  return setting
}
