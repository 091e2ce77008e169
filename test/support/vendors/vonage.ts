/** Vonage, as its documents describe it. */
import { importSPKI, jwtVerify } from 'jose'
import * as v from 'valibot'
import { exampleSms } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'
import { applicationKey, publishedKey } from './vonage-keys.ts'

/** @see https://developer.vonage.com/en/api/messages */
const body = v.strictObject({
  channel: v.literal('sms'),
  message_type: v.literal('text'),
  to: v.pipe(v.string(), v.minLength(7), v.maxLength(15), v.regex(/^[1-9]\d+$/)),
  from: v.pipe(v.string(), v.regex(/^(\d{3,15}|[A-Za-z0-9 ]{3,11})$/)),
  text: v.pipe(v.string(), v.nonEmpty(), v.maxLength(3200)),
  ttl: v.optional(v.pipe(v.number(), v.integer(), v.minValue(20), v.maxValue(604_800))),
  client_ref: v.optional(v.pipe(v.string(), v.maxLength(100))),
  webhook_url: v.optional(v.pipe(v.string(), v.url())),
  webhook_version: v.optional(v.picklist(['v0.1', 'v1'])),
  trusted_recipient: v.optional(v.boolean()),
  sms: v.optional(
    v.strictObject({
      encoding_type: v.optional(v.picklist(['text', 'unicode', 'auto'])),
      content_id: v.optional(v.string()),
      entity_id: v.optional(v.string()),
      pool_id: v.optional(v.string()),
    }),
  ),
})

const application = 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab'

/** Of an application's token, by the key that Vonage keeps; of an API key and its secret, only their form. */
async function credentialComplaints(authorization = ''): Promise<readonly string[]> {
  if (/^Basic [A-Za-z0-9+/]+={0,2}$/.test(authorization)) return []
  const [, token] = /^Bearer ([\w.-]+)$/.exec(authorization) ?? []
  if (!token) return ['nobody says who asks']
  try {
    const key = await importSPKI(publishedKey, 'RS256')
    // The tests live in 2030.
    const currentDate = new Date(1_900_000_000_000)
    const { payload } = await jwtVerify(token, key, { algorithms: ['RS256'], currentDate })
    const { application_id: id, iat = 0, exp = 0, jti } = payload
    return [
      ...(id === application ? [] : ['the application is another']),
      ...(jti ? [] : ['the token has no id']),
      // https://developer.vonage.com/en/getting-started/concepts/authentication: a day at most
      ...(exp > iat && exp - iat <= 86_400 ? [] : ['the token lives too long']),
    ]
  } catch (error) {
    return [String(error)]
  }
}

const problem = (status: number, type: string) => ({
  status,
  headers: { 'content-type': 'application/problem+json' },
  body: {
    type: `https://developer.vonage.com/api-errors${type}`,
    title: 'About 593991234567',
    detail: 'about 593991234567: 73519264',
    instance: 'bf0ca0bf927b3b52e3cb03217e1a1ddf',
  },
})

const code = (number: number) => problem(422, `/messages#${number}`)

export const vonage: Vendor = {
  setting: (base) => ({
    via: 'vonage',
    base,
    credentials: { application },
    sender: 'Ciudad',
    secrets: { key: 'VONAGE_KEY' },
  }),
  secrets: { VONAGE_KEY: applicationKey },
  message: exampleSms,
  request: {
    method: 'POST',
    path: '/v1/messages',
    headers: {
      authorization: /^Bearer eyJ[\w-]+\.eyJ[\w-]+\.[\w-]{342}$/,
      'content-type': 'application/json',
    },
    body: {
      channel: 'sms',
      message_type: 'text',
      to: '593991234567',
      from: 'Ciudad',
      text: 'Ciudad: 73519264 es su código. No lo comparta.\n@www.ciudad.example #73519264',
      ttl: 600,
      client_ref: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
      sms: { encoding_type: 'auto' },
      webhook_version: 'v1',
    },
  },
  complaints: async (request) => [
    ...jsonComplaints(request, body, { path: /^\/v1\/messages$/ }),
    ...(await credentialComplaints(request.headers.authorization)),
  ],
  accepted: { status: 202, body: { message_uuid: 'aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab' } },
  refusals: {
    'the account has no credit': {
      reply: problem(402, '#low-balance'),
      fault: 'account',
      reason: 'insufficient_funds',
    },
    'the credentials are for another product': {
      reply: problem(401, '/#unprovisioned'),
      fault: 'account',
      reason: 'feature_not_enabled',
    },
    'the account is suspended': {
      reply: problem(403, '#account-suspended'),
      fault: 'account',
      reason: 'account_suspended',
    },
    'the number is none': {
      reply: code(1170),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the number is no more': {
      reply: code(1190),
      fault: 'recipient',
      reason: 'number_cannot_receive',
    },
    'the citizen answered STOP': {
      reply: code(1240),
      fault: 'message',
      reason: 'recipient_opted_out',
    },
    'the number is barred': {
      reply: code(1050),
      fault: 'message',
      reason: 'recipient_suppressed',
    },
    'the country refuses the sender': {
      reply: code(1120),
      fault: 'message',
      reason: 'sender_refused',
    },
    'the quota is spent': {
      reply: code(1070),
      fault: 'account',
      reason: 'quota_exhausted',
    },
    'the account is on trial and knows few numbers': {
      reply: code(1160),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the phone is switched off': {
      reply: code(1180),
      fault: 'deferred',
      reason: 'phone_unreachable',
    },
    'the country is blocked': {
      reply: code(1474),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the country is not open to the account': {
      reply: code(1475),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the guard against fraud stops it': {
      reply: code(1473),
      fault: 'message',
      reason: 'fraud_guard',
    },
    'the platform failed': {
      reply: code(1030),
      fault: 'provider',
      reason: 'vendor_failed',
    },
    'too many at once': {
      reply: code(1000),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'an error that is not known is judged by its status': {
      reply: code(1999),
      fault: 'message',
      reason: 'refused_with_422',
    },
    'an error that any object has is not known': {
      reply: problem(422, '/messages#constructor'),
      fault: 'message',
      reason: 'refused_with_422',
    },
    'an answer of success holds an error': {
      reply: { ...code(1030), status: 202 },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
