/** A receiver of webhooks, as docs/delivery-webhook.md asks for it. */
import * as v from 'valibot'
import { jsonComplaints } from './complaints.ts'
import { exampleEmail, exampleSms } from './examples.ts'
import type { Arrived, Vendor } from './vendor.ts'

const key = 'Y2FuYXJ5LTkxYmYtd2ViaG9vay1rZXktMDAwMQ=='

const common = {
  id: v.pipe(v.string(), v.regex(/^msg_[\w-]{22}$/)),
  text: v.string(),
  code: v.optional(v.pipe(v.string(), v.digits())),
  locale: v.pipe(v.string(), v.regex(/^[a-z]{2,3}-[A-Z]{2}$/)),
  municipality: v.pipe(v.string(), v.slug()),
}

const bodies = {
  email: v.strictObject({
    ...common,
    channel: v.literal('email'),
    to: v.pipe(v.string(), v.email()),
    from: v.strictObject({ name: v.string(), address: v.pipe(v.string(), v.email()) }),
    subject: v.string(),
    html: v.string(),
  }),
  sms: v.strictObject({
    ...common,
    channel: v.literal('sms'),
    to: v.pipe(v.string(), v.regex(/^\+[1-9]\d{6,14}$/)),
  }),
}

/** Computed again from what arrived. @see https://github.com/standard-webhooks/standard-webhooks */
async function signatureOf({ headers, body }: Arrived): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' }
  const bytes = Uint8Array.from(atob(key), (char) => char.charCodeAt(0))
  const imported = await crypto.subtle.importKey('raw', bytes, algorithm, false, ['sign'])
  const content = `${headers['webhook-id']}.${headers['webhook-timestamp']}.${body}`
  const mac = await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(content))
  return `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`
}

const refused = (status: number, whom: string) => ({ status, body: { refused: whom } })

const shared = (channel: 'email' | 'sms') =>
  ({
    setting: (base: string) =>
      ({ via: `webhook-${channel}`, base, secrets: { key: 'WEBHOOK_KEY' } }) as const,
    secrets: { WEBHOOK_KEY: `whsec_${key}` },
    complaints: async (request: Arrived) => [
      ...jsonComplaints(request, bodies[channel], {
        path: /^\/$/,
        'webhook-id': /^msg_[\w-]{22}$/,
        'webhook-timestamp': /^\d{10}$/,
      }),
      ...((await signatureOf(request)) === request.headers['webhook-signature']
        ? []
        : ['the signature is another']),
    ],
    accepted: { status: 204, body: null },
    refusals: {
      'the receiver knows the address as bad': {
        reply: refused(422, 'recipient'),
        fault: 'recipient',
        reason: 'address_refused',
      },
      'the receiver cannot reach the phone just now': {
        reply: refused(422, 'deferred'),
        fault: 'deferred',
        reason: 'recipient_deferred',
      },
      'the receiver does not take this message': {
        reply: refused(400, 'message'),
        fault: 'message',
        reason: 'message_refused',
      },
      'the receiver has no money left': {
        reply: refused(402, 'account'),
        fault: 'account',
        reason: 'account_refused',
      },
      'the receiver says who is refused in a word of its own': {
        reply: refused(422, 'rosa@correo.example'),
        fault: 'message',
        reason: 'refused_with_422',
      },
      'the receiver asks for patience while it blames the recipient': {
        reply: refused(429, 'recipient'),
        fault: 'provider',
        reason: 'rate_limited',
      },
      'the receiver fails while it blames the recipient': {
        reply: refused(500, 'recipient'),
        fault: 'provider',
        reason: 'provider_answered_500',
      },
    },
  }) as const

const signed = (id: string) => ({
  'content-type': 'application/json',
  'webhook-id': id,
  'webhook-timestamp': '1900000000',
  'webhook-signature': /^v1,[A-Za-z0-9+/]{43}=$/,
})

export const webhookEmail: Vendor = {
  ...shared('email'),
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/',
    headers: signed('msg_3kTMd0a9WqLz5yBvR7sXcA'),
    body: {
      id: 'msg_3kTMd0a9WqLz5yBvR7sXcA',
      channel: 'email',
      to: 'rosa@correo.example',
      from: { name: 'Municipio "San José" & Cía', address: 'no-responder@ciudad.example' },
      subject: 'Su código: úselo en 10 minutos',
      text: 'Código 73519264\nNo lo comparta.',
      html: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
      code: '73519264',
      locale: 'es-EC',
      municipality: 'demo',
    },
  },
}

export const webhookSms: Vendor = {
  ...shared('sms'),
  message: exampleSms,
  request: {
    method: 'POST',
    path: '/',
    headers: signed('msg_9hPQe2b8XrMy6zCwS8tYdB'),
    body: {
      id: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
      channel: 'sms',
      to: '+593991234567',
      text: 'Ciudad: 73519264 es su código. No lo comparta.\n@www.ciudad.example #73519264',
      code: '73519264',
      locale: 'es-EC',
      municipality: 'demo',
    },
  },
}
