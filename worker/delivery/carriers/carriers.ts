/** The providers that a municipality has chosen, ready to carry. */
import type { Channel } from '../../../contract/channel.ts'
import { carrierName } from './carrier-name.ts'
import type { ProviderContext, Provider } from '../provider.ts'
import type { DeliveryEvent, SignedEvent } from '../events/event.ts'
import { providers, type CarrierSetting, type DeliverySetting } from '../providers/index.ts'

/** A municipality's provider. */
export interface Carrier {
  /** Unique in its municipality. */
  readonly name: string
  readonly provider: Provider
}

/** A municipality's carriers of a channel, in the order in which they are tried. */
export const carriersOf = (
  delivery: DeliverySetting,
  channel: Channel,
  context: ProviderContext,
): readonly Carrier[] =>
  delivery[channel].flatMap((setting) => {
    // The type of a setting says that it is its own provider's, and that this one is of the channel.
    const made = providers[setting.via]?.make(setting as never, context) as Provider | undefined
    return made ? [{ name: carrierName(setting), provider: made }] : []
  })

/** How a municipality uses the carrier of this name; undefined when it has none. */
export const settingNamed = (
  delivery: DeliverySetting,
  channel: Channel,
  name: string,
): CarrierSetting | undefined =>
  // Read one by one: the lists differ in type.
  [...delivery[channel]].find((setting) => carrierName(setting) === name)

/**
 * Answers a vendor that asks whether the address for its reports is ours; null when it never does.
 *
 * @param url as the vendor called it
 * @throws EventRefused
 */
export async function handshakeOf(
  setting: CarrierSetting,
  url: string,
  context: ProviderContext,
): Promise<string | null> {
  const reply = providers[setting.via]?.handshake?.(url, setting as never, context)
  return reply ? await reply : null
}

/**
 * Reads the reports of a carrier's vendor; null when the carrier sends none that could be trusted.
 *
 * @throws EventRefused
 */
export async function eventsOf(
  setting: CarrierSetting,
  signed: SignedEvent,
  context: ProviderContext,
): Promise<readonly DeliveryEvent[] | null> {
  const read = providers[setting.via]?.events?.(signed, setting as never, context)
  return read ? await read : null
}
