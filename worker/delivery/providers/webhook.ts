/**
 * A service of the municipality's own, or of a vendor that nobody has written a provider for. What it must do is in
 * docs/delivery-webhook.md.
 */
import * as v from 'valibot'
import type { Channel } from '../../../contract/channel.ts'
import type { BaseSetting, MessageOf, ProviderDefinition } from '../provider.ts'
import { eventBody } from '../events/event-body.ts'
import { expected } from '../events/event.ts'
import { signWebhook, verifyWebhook } from '../signatures/standard-webhook.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface WebhookSetting extends BaseSetting {
  /** The whole URL that messages are posted to: `https://mensajes.ciudad.gob.ec/citizen-auth`. */
  readonly base: string
  readonly secrets: {
    /** Signs what is posted: `whsec_` and base64, 24 to 64 bytes. */
    readonly key: string
    /** Signs the reports that come back; without it none is taken. */
    readonly reports?: string
  }
}

const refusal = v.object({ refused: v.picklist(['recipient', 'deferred', 'message', 'account']) })

const reasons = {
  recipient: 'address_refused',
  deferred: 'recipient_deferred',
  message: 'message_refused',
  account: 'account_refused',
} as const

/** Statuses by which a receiver asks for patience, whatever its body says. */
const patient: readonly number[] = [408, 409, 425, 429]

const classify: Classify = ({ status, body }) => {
  if (status < 400 || status >= 500 || patient.includes(status)) return undefined
  return v.is(refusal, body) ? { fault: body.refused, reason: reasons[body.refused] } : undefined
}

const eventSchema = v.object({
  type: v.picklist(['delivered', 'bounced', 'complained', 'unreached']),
  message: v.pipe(v.string(), v.nonEmpty()),
})

/** @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md */
export const webhook = <C extends Channel>(channel: C): ProviderDefinition<C, WebhookSetting> => ({
  channel,

  make: ({ base, secrets }, { municipality, secret, now }) => ({
    async send(message, signal) {
      const body = JSON.stringify(postedAs(message, municipality))
      const at = Math.floor(now() / 1000)
      // The id is the same for every try: the receiver knows a repetition by it.
      const key = secret(secrets.key)
      const headers = {
        'content-type': 'application/json',
        ...(await signWebhook(key, message.id, at, body)),
      }
      await post({ url: base, headers, body }, signal, { classify })
    },
  }),

  async events(signed, { secrets }, { secret, now }) {
    const key = secret(expected(secrets.reports))
    const event = await verifyWebhook(signed, key, 'webhook', Math.floor(now() / 1000))
    const body = eventBody(signed)
    // What is signed and says something else is for others, or of a later version.
    return v.is(eventSchema, body) ? [{ event, message: body.message, state: body.type }] : []
  },
})

function postedAs(message: MessageOf<Channel>, municipality: string) {
  const { id, channel, to, text, code, locale } = message
  return {
    id,
    channel,
    to,
    ...(message.channel === 'email' && {
      from: message.from,
      subject: message.subject,
      html: message.html,
    }),
    text,
    ...(code && { code }),
    locale,
    municipality,
  }
}
