/** WhatsApp's Cloud API, as Meta's documents describe it. */
import * as v from 'valibot'
import { exampleSms } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

/** The code, of a template of the category AUTHENTICATION: at most 15 characters, no link. */
const parameters = v.strictTuple([
  v.strictObject({
    type: v.literal('text'),
    text: v.pipe(v.string(), v.regex(/^[A-Za-z0-9-]{1,15}$/)),
  }),
])

/** @see https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/authentication-templates/copy-code-button-authentication-templates/ */
const body = v.pipe(
  v.strictObject({
    messaging_product: v.literal('whatsapp'),
    recipient_type: v.optional(v.literal('individual')),
    to: v.pipe(v.string(), v.regex(/^\+?[1-9]\d{6,14}$/)),
    type: v.literal('template'),
    template: v.strictObject({
      name: v.pipe(v.string(), v.regex(/^[a-z0-9_]{1,512}$/)),
      language: v.strictObject({
        // https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/supported-languages
        code: v.pipe(v.string(), v.regex(/^[a-z]{2,3}(_[A-Z]{2,3})?$/)),
      }),
      components: v.strictTuple([
        v.strictObject({ type: v.literal('body'), parameters }),
        v.strictObject({
          type: v.literal('button'),
          sub_type: v.literal('url'),
          index: v.union([v.literal('0'), v.literal(0)]),
          parameters,
        }),
      ]),
    }),
    biz_opaque_callback_data: v.optional(v.pipe(v.string(), v.maxLength(512))),
  }),
  v.check(
    ({ template: { components } }) =>
      components[0].parameters[0].text === components[1].parameters[0].text,
    'the button copies another code than the body shows',
  ),
)

/** HTTP status, code, and what Meta calls it. */
const error = (status: number, code: number) => ({
  status,
  body: {
    error: {
      message: `(#${code}) about +593991234567`,
      type: 'OAuthException',
      code,
      error_data: { messaging_product: 'whatsapp', details: 'about +593991234567: 73519264' },
      fbtrace_id: 'Az8or2yhqkZfEZ-_4Qn_Bam',
    },
  },
})

const answer = (message: Readonly<Record<string, string>>) => ({
  status: 200,
  body: {
    messaging_product: 'whatsapp',
    contacts: [{ input: '+593991234567', wa_id: '593991234567' }],
    messages: [message],
  },
})

const id = 'wamid.HBgMNTkzOTkxMjM0NTY3FQIAERgSMTI3RDA5RkY4RjMyQkYyMkE4AA=='

export const whatsapp: Vendor = {
  setting: (base) => ({
    via: 'whatsapp',
    base,
    phoneNumber: '106540352242922',
    template: 'codigo_de_acceso',
    languages: { es: 'es', en: 'en_US' },
    secrets: { key: 'WHATSAPP_KEY' },
  }),
  secrets: { WHATSAPP_KEY: 'EAAcanary7f3d' },
  message: exampleSms,
  request: {
    method: 'POST',
    path: '/v23.0/106540352242922/messages',
    headers: { authorization: 'Bearer EAAcanary7f3d', 'content-type': 'application/json' },
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: '+593991234567',
      type: 'template',
      template: {
        name: 'codigo_de_acceso',
        language: { code: 'es' },
        components: [
          { type: 'body', parameters: [{ type: 'text', text: '73519264' }] },
          {
            type: 'button',
            sub_type: 'url',
            index: '0',
            parameters: [{ type: 'text', text: '73519264' }],
          },
        ],
      },
      biz_opaque_callback_data: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/v\d{2}\.0\/\d{10,20}\/messages$/,
      authorization: /^Bearer EAA\w+$/,
    }),
  accepted: answer({ id, message_status: 'accepted' }),
  refusals: {
    'the number is not on WhatsApp and an SMS may still reach it': {
      reply: error(400, 131026),
      fault: 'message',
      reason: 'not_on_whatsapp',
    },
    'the number got too many': {
      reply: error(400, 131056),
      fault: 'message',
      reason: 'recipient_rate_limited',
    },
    'the window of an answer has closed': {
      reply: error(400, 131047),
      fault: 'message',
      reason: 'held_back',
    },
    'too many at once': {
      reply: error(400, 130429),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'the sender was called unwanted too often': {
      reply: error(400, 131048),
      fault: 'account',
      reason: 'sender_restricted',
    },
    'the template is not there in this language': {
      reply: error(404, 132001),
      fault: 'message',
      reason: 'template_missing',
    },
    'the template is paused': {
      reply: error(400, 132015),
      fault: 'message',
      reason: 'template_refused',
    },
    'the token has expired': {
      reply: error(401, 190),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the account is locked': {
      reply: error(403, 131031),
      fault: 'account',
      reason: 'account_suspended',
    },
    'the account has not paid': {
      reply: error(400, 131042),
      fault: 'account',
      reason: 'payment_required',
    },
    'the country is not open to the account': {
      reply: error(403, 130497),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the account is on trial and knows few numbers': {
      reply: error(400, 131030),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the service is down': {
      reply: error(400, 131016),
      fault: 'provider',
      reason: 'vendor_failed',
    },
    'an error that is not known is judged by its status': {
      reply: error(400, 139999),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'the message is taken but held until the template is judged': {
      reply: answer({ id, message_status: 'held_for_quality_assessment' }),
      fault: 'account',
      reason: 'template_held',
    },
    'an answer of success holds no message': {
      reply: { status: 200, body: { error: { code: 131000 } } },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
