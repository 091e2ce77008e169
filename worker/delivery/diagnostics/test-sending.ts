/**
 * Sends a test message through every carrier of a channel, whatever is held against it. Keeps nothing: no row, no
 * breaker, no address in a log.
 */
import type { Locale } from '../../../contract/locale.ts'
import { log } from '../../log.ts'
import type { Municipality } from '../../municipalities/municipality.ts'
import { carrierName } from '../carriers/carrier-name.ts'
import { carriersOf } from '../carriers/carriers.ts'
import {
  DeliveryError,
  type BaseSetting,
  type ProviderContext,
  type Provider,
  type RenderedMessage,
} from '../provider.ts'
import { providers, type CarrierSetting } from '../providers/index.ts'
import { renderMessage } from '../queue/render-message.ts'
import type { Contact } from '../../accounts/contact.ts'
import type { Trial } from './test-result.ts'
import { refusalOf } from '../carriers/time-limit.ts'

/** Milliseconds that each carrier is waited for. */
const timeout = 15_000

/** For carriers of codes alone. It opens nothing: no flow waits for it. */
const codeOfNothing = '000000'

export interface TestSending {
  /** Id of the message, the same for all carriers. */
  readonly id: string
  readonly municipality: Municipality
  readonly to: Contact
  readonly locale: Locale
  readonly providerContext: ProviderContext
}

/** Tries one carrier after the other. Never throws for what a carrier does. */
export async function sendTest(test: TestSending): Promise<readonly Trial[]> {
  const { id, municipality, to, locale } = test
  const message = renderMessage(id, municipality, { name: 'test', to, locale, words: {} }, to)
  const trials: Trial[] = []
  for (const setting of municipality.private.delivery[to.channel])
    trials.push(await tried(setting, message, test))
  return trials
}

async function tried(
  setting: CarrierSetting,
  message: RenderedMessage,
  { municipality, providerContext: context }: TestSending,
): Promise<Trial> {
  const { slug } = municipality.public
  const carrier = { carrier: carrierName(setting), via: setting.via }
  const began = context.now()
  const refusal = await refusalOf((signal) => sent(setting, message, context, signal), timeout)
  const milliseconds = context.now() - began
  log('delivery_tested', {
    municipality: slug,
    channel: message.channel,
    ...carrier,
    taken: refusal === null,
    reason: refusal?.reason,
  })
  const common = { ...carrier, records: [...recordsOf(setting, message)] }
  return refusal
    ? { ...common, taken: false, ...whyOf(refusal), missing: [...missingOf(setting, context)] }
    : { ...common, taken: true, milliseconds }
}

const whyOf = ({ fault, reason }: DeliveryError) => ({ fault, reason })

/** Names alone: what they hold is never told. */
const missingOf = ({ secrets = {} }: BaseSetting, context: ProviderContext): readonly string[] =>
  Object.values(secrets).filter((name) => {
    try {
      context.secret(name)
      return false
    } catch {
      return true
    }
  })

/** The domain that an e-mail comes from. */
export const domainOf = (message: { readonly from: { readonly address: string } }): string =>
  message.from.address.slice(message.from.address.lastIndexOf('@') + 1)

const recordsOf = (setting: CarrierSetting, message: RenderedMessage) =>
  message.channel === 'email'
    ? (providers[setting.via]?.records?.(domainOf(message), setting as never) ?? [])
    : []

async function sent(
  setting: CarrierSetting,
  message: RenderedMessage,
  context: ProviderContext,
  signal: AbortSignal,
): Promise<void> {
  const { channel } = message
  const [carrier] = carriersOf({ email: [], sms: [], [channel]: [setting] }, channel, context)
  if (!carrier) throw new DeliveryError('no_provider', { fault: 'account' })
  await carrier.provider.send(carriedAs(message, carrier.provider), signal)
}

/** As it is; with a code where nothing else is carried. */
const carriedAs = (message: RenderedMessage, provider: Provider): RenderedMessage =>
  provider.carries?.(message) === false ? { ...message, code: codeOfNothing } : message
