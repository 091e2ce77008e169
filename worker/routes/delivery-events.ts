/** Where vendors report what became of messages. Only the signature tells who reports. */
import { channels } from '../../contract/channel.ts'
import { paths } from '../../contract/routes.ts'
import { AuthError } from '../auth-error.ts'
import { handshakeOf, eventsOf, settingNamed } from '../delivery/carriers/carriers.ts'
import { providerContextOf } from '../delivery/provider-context.ts'
import { DeliveryError } from '../delivery/provider.ts'
import { EventRefused } from '../delivery/events/event.ts'
import { recordEvents } from '../delivery/events/events.ts'
import type { AppContext } from '../http/context.ts'
import { boundedText } from '../http/body.ts'
import { log } from '../log.ts'
import type { Operation } from './operation.ts'

/** Bytes. Some vendors tell of hundreds of messages at once. */
const longestBody = 1_048_576

export const deliveryEvents: readonly Operation[] = [
  {
    method: 'post',
    path: paths.deliveryEvents,
    access: 'vendor',
    summary: 'What a provider tells of messages that it took',
    errors: ['report_refused', 'too_large', 'invalid_request'],
    async handle(context) {
      const { slug, carrier, setting, url, providerContext } = addressed(context)
      const body = await boundedText(context.req.raw, longestBody)
      const signed = { url, headers: context.req.raw.headers, body }
      const events = await eventsOf(setting, signed, providerContext).catch(refused(slug, carrier))
      if (!events) throw new AuthError('not_found')
      const { database, keys, ports } = context.get('services')
      await ports.outbox.sendToQueue(
        await recordEvents(database, keys.index, slug, carrier, events),
      )
      return context.body(null, 204)
    },
  },
  {
    method: 'get',
    path: paths.deliveryEvents,
    access: 'vendor',
    success: { status: 200, media: 'text/plain' },
    summary: 'Answers a provider that asks whether this address is its customer’s',
    errors: ['report_refused'],
    async handle(context) {
      const { slug, carrier, setting, url, providerContext } = addressed(context)
      const reply = await handshakeOf(setting, url, providerContext).catch(refused(slug, carrier))
      if (reply === null) throw new AuthError('not_found')
      return context.text(reply)
    },
  },
]

/** @throws AuthError `not_found` when the municipality has no such carrier */
function addressed(context: AppContext) {
  const { public: profile, private: secret } = context.get('municipality')
  const { channel = '', carrier = '' } = context.req.param()
  const known = channels.find((one) => one === channel)
  const setting = known && settingNamed(secret.delivery, known, carrier)
  if (!setting) throw new AuthError('not_found')
  const { pathname, search } = new URL(context.req.url)
  return {
    slug: profile.slug,
    carrier,
    setting,
    // Of the address that the vendor was given, whatever `Host` says (T43).
    url: `${secret.base}${pathname}${search}`,
    providerContext: providerContextOf(context.env, profile.slug),
  }
}

/** @throws AuthError, the same for every way in which a report is not its vendor's */
const refused = (municipality: string, carrier: string) => (cause: unknown) => {
  if (!(cause instanceof EventRefused) && !(cause instanceof DeliveryError)) throw cause
  const reason = cause instanceof DeliveryError ? cause.reason : cause.message
  log('report_refused', { municipality, carrier, reason })
  throw new AuthError('report_refused', { cause })
}
