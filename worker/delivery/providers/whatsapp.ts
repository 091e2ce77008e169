/**
 * WhatsApp, by Meta's Cloud API. It carries codes alone, in a template of the category AUTHENTICATION with a button that
 * copies the code: their words are Meta's, and so is how long a message is tried (set with the template, 10 minutes).
 *
 * @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/copy-code-button-authentication-templates/
 */
import * as v from 'valibot'
import { inLocale, type Locale } from '../../../contract/locale.ts'
import { minutes } from '../../../contract/units.ts'
import { DeliveryError, type BaseSetting, type ProviderDefinition, type Sms } from '../provider.ts'
import { eventBody } from '../events/event-body.ts'
import {
  expected,
  EventRefused,
  type DeliveryEvent,
  type DeliveryEventState,
} from '../events/event.ts'
import { hubResponse, verifyHub } from '../signatures/hub-signature.ts'
import { post, rateLimited, type Classify } from '../vendor-api/vendor-request.ts'

export interface WhatsappSetting extends BaseSetting {
  /** Id of the number that sends, as Meta knows it: not the number itself. */
  readonly phoneNumber: string
  /** Of the Graph API; Meta serves one for about two years. */
  readonly version?: string
  /** Name of the template. */
  readonly template: string
  /** The languages in which the template is approved, as Meta spells them, e.g. `{ es: 'es', 'es-MX': 'es_MX', en: 'en' }`. */
  readonly languages: Readonly<Partial<Record<Locale, string>>>
  readonly secrets: {
    /** Access token of a system user, with the permission `whatsapp_business_messaging`. */
    readonly key: string
    /** The app secret, which signs reports; without it no report is taken. */
    readonly reports?: string
    /** The verify token that is typed into the app's dashboard, by which Meta asks whether the address for reports is ours. */
    readonly handshake?: string
  }
}

/** Characters that a template takes. */
const longestCode = 15

/** Seconds between a status and its report. */
const tolerance = minutes(5)

const faults: Readonly<Record<number, ReturnType<Classify>>> = {
  0: { fault: 'account', reason: 'credentials_refused' },
  1: { fault: 'provider', reason: 'vendor_failed' },
  2: { fault: 'provider', reason: 'vendor_failed' },
  3: { fault: 'account', reason: 'credentials_refused' },
  4: rateLimited,
  10: { fault: 'account', reason: 'credentials_refused' },
  33: { fault: 'account', reason: 'sender_refused' },
  190: { fault: 'account', reason: 'credentials_refused' },
  200: { fault: 'account', reason: 'credentials_refused' },
  368: { fault: 'account', reason: 'account_suspended' },
  80007: rateLimited,
  130429: rateLimited,
  130472: { fault: 'message', reason: 'held_back' },
  // Of the number's country.
  130497: { fault: 'message', reason: 'country_not_enabled' },
  131000: { fault: 'provider', reason: 'vendor_failed' },
  131005: { fault: 'account', reason: 'credentials_refused' },
  131016: { fault: 'provider', reason: 'vendor_failed' },
  // Not on WhatsApp, or too old a version of it: the number may well receive an SMS, so the next provider is asked.
  131026: { fault: 'message', reason: 'not_on_whatsapp' },
  131030: { fault: 'message', reason: 'account_on_trial' },
  131031: { fault: 'account', reason: 'account_suspended' },
  131042: { fault: 'account', reason: 'payment_required' },
  131045: { fault: 'account', reason: 'sender_refused' },
  131047: { fault: 'message', reason: 'held_back' },
  // Too many of this sender's messages were called unwanted.
  131048: { fault: 'account', reason: 'sender_restricted' },
  131049: { fault: 'message', reason: 'held_back' },
  // Too many messages to this one number: it is no fault of the sender's.
  131056: { fault: 'message', reason: 'recipient_rate_limited' },
  131057: { fault: 'provider', reason: 'vendor_failed' },
  // A template is approved language by language, and a stranger may choose the language.
  132000: { fault: 'message', reason: 'template_refused' },
  132001: { fault: 'message', reason: 'template_missing' },
  132005: { fault: 'message', reason: 'template_refused' },
  132007: { fault: 'message', reason: 'template_refused' },
  132012: { fault: 'message', reason: 'template_refused' },
  132015: { fault: 'message', reason: 'template_refused' },
  132016: { fault: 'message', reason: 'template_refused' },
  133004: { fault: 'provider', reason: 'vendor_failed' },
  133010: { fault: 'account', reason: 'sender_refused' },
}

const refusal = v.object({ error: v.object({ code: v.number() }) })

const taken = v.object({
  messages: v.tuple([
    v.object({
      id: v.pipe(v.string(), v.startsWith('wamid.')),
      message_status: v.optional(v.string(), 'accepted'),
    }),
  ]),
})

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes */
const classify: Classify = ({ status, body }) => {
  if (status >= 400) return v.is(refusal, body) ? faults[body.error.code] : undefined
  const reading = v.safeParse(taken, body)
  // "paused", or "held_for_quality_assessment": a code would be too old when that is over.
  return reading.success && reading.output.messages[0].message_status !== 'accepted'
    ? { fault: 'account', reason: 'template_held' }
    : undefined
}

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/reference/whatsapp-business-phone-number/message-api */
export const whatsapp: ProviderDefinition<'sms', WhatsappSetting> = {
  channel: 'sms',

  make: (setting, { secret }) => ({
    carries: (message) => templateFor(message, setting) !== undefined,

    async send(message, signal) {
      const { base = 'https://graph.facebook.com', version = 'v23.0', phoneNumber } = setting
      const template = templateFor(message, setting)
      if (!template) throw new DeliveryError('no_code_to_carry', { fault: 'message' })
      await post(
        {
          url: `${base}/${version}/${phoneNumber}/messages`,
          headers: {
            authorization: `Bearer ${secret(setting.secrets.key)}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            messaging_product: 'whatsapp',
            recipient_type: 'individual',
            to: message.to,
            type: 'template',
            template,
            biz_opaque_callback_data: message.id,
          }),
        },
        signal,
        { classify, accepted: ({ body }) => v.is(taken, body) },
      )
    },
  }),

  async events(signed, { secrets, phoneNumber }, { secret, now }) {
    await verifyHub(signed, secret(expected(secrets.reports)))
    return readEvents(eventBody(signed), phoneNumber, now() / 1000)
  },

  async handshake(url, { secrets }, { secret }) {
    return hubResponse(url, secret(expected(secrets.handshake)))
  },
}

/** @returns undefined for a message that no template fits */
function templateFor({ code, locale }: Sms, { template: name, languages }: WhatsappSetting) {
  const language = inLocale(languages, locale)
  if (!code || code.length > longestCode || !language) return undefined
  // What is shown, and what the button copies.
  const parameters = [{ type: 'text', text: code }]
  return {
    name,
    language: { code: language },
    components: [
      { type: 'body', parameters },
      { type: 'button', sub_type: 'url', index: '0', parameters },
    ],
  }
}

const status = v.object({
  id: v.string(),
  status: v.string(),
  timestamp: v.pipe(v.string(), v.digits(), v.transform(Number)),
  biz_opaque_callback_data: v.string(),
})

/** An app has one address for all its numbers, and for much besides statuses. */
const event = v.object({
  entry: v.array(
    v.object({
      changes: v.array(
        v.object({
          value: v.object({
            metadata: v.optional(v.object({ phone_number_id: v.string() })),
            statuses: v.optional(v.array(v.unknown()), []),
          }),
        }),
      ),
    }),
  ),
})

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/reference/messages/status */
function readEvents(body: unknown, phoneNumber: string, now: number): readonly DeliveryEvent[] {
  const parsed = v.safeParse(event, body)
  if (!parsed.success) return []
  const ours = parsed.output.entry
    .flatMap(({ changes }) => changes.map(({ value }) => value))
    .filter(({ metadata }) => metadata?.phone_number_id === phoneNumber)
    .flatMap(({ statuses }) => statuses)
    .flatMap((item) => {
      const read = v.safeParse(status, item)
      return read.success ? [read.output] : []
    })
  const fresh = ours.filter(({ timestamp }) => Math.abs(timestamp - now) <= tolerance)
  // Several may come together, and one of them late.
  if (ours.length > fresh.length && fresh.length === 0) throw new EventRefused('is not fresh')
  return fresh.flatMap((one) => {
    const state = stateOf(one.status)
    const message = one.biz_opaque_callback_data
    return state ? [{ event: `${one.id}:${one.status}`, message, state }] : []
  })
}

/** None of its errors, whichever it is, says that the number is no number: an SMS may still reach it. */
function stateOf(said: string): DeliveryEventState | undefined {
  if (said === 'delivered' || said === 'read') return 'delivered'
  return said === 'failed' ? 'unreached' : undefined
}
