/** Postmark, as its documents describe it. */
import * as v from 'valibot'
import { exampleEmail } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

/** Bytes of a part of the message: five megabytes. */
const text = v.pipe(v.string(), v.minLength(1), v.maxBytes(5 * 1024 * 1024))

/** @see https://postmarkapp.com/developer/api/email-api#send-a-single-email */
const body = v.strictObject({
  From: v.pipe(
    v.string(),
    v.maxLength(255),
    v.regex(/^("(?:[^"\\]|\\.)*" )?<?[^<>@\s]+@[^<>@\s]+>?$/),
  ),
  To: v.pipe(v.string(), v.email()),
  Subject: v.pipe(v.string(), v.maxLength(2000)),
  TextBody: text,
  HtmlBody: text,
  TrackOpens: v.optional(v.boolean()),
  TrackLinks: v.optional(v.picklist(['None', 'HtmlAndText', 'HtmlOnly', 'TextOnly'])),
  Metadata: v.optional(
    v.pipe(
      v.record(v.pipe(v.string(), v.maxLength(20)), v.pipe(v.string(), v.maxLength(80))),
      v.maxEntries(10),
    ),
  ),
  MessageStream: v.optional(v.picklist(['outbound'])),
})

const error = (status: number, ErrorCode: number, Message = 'about rosa@correo.example') => ({
  status,
  body: { ErrorCode, Message },
})

export const postmark: Vendor = {
  setting: (base) => ({ via: 'postmark', base, secrets: { key: 'POSTMARK_TOKEN' } }),
  secrets: { POSTMARK_TOKEN: '5c0de0ca-1a77-4c2b-8d37-ca9a27f00d15' },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/email',
    headers: {
      'x-postmark-server-token': '5c0de0ca-1a77-4c2b-8d37-ca9a27f00d15',
      'content-type': 'application/json',
    },
    body: {
      From: '"Municipio \\"San José\\" & Cía" <no-responder@ciudad.example>',
      To: 'rosa@correo.example',
      Subject: 'Su código: úselo en 10 minutos',
      TextBody: 'Código 73519264\nNo lo comparta.',
      HtmlBody: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
      TrackOpens: false,
      TrackLinks: 'None',
      Metadata: { outbox: 'msg_3kTMd0a9WqLz5yBvR7sXcA' },
      MessageStream: 'outbound',
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/email$/,
      'x-postmark-server-token': /^[0-9a-f-]{36}$/,
    }),
  accepted: {
    status: 200,
    body: {
      To: 'rosa@correo.example',
      SubmittedAt: '2026-11-22T02:38:17.0000000Z',
      MessageID: 'b7bc2f4a-e38e-4336-af7d-e6c392c2f817',
      ErrorCode: 0,
      Message: 'OK',
    },
  },
  refusals: {
    'the recipient is inactive': {
      reply: error(422, 406),
      fault: 'message',
      reason: 'recipient_suppressed',
    },
    'the recipient’s address is none': {
      reply: error(422, 300, "Invalid 'To' address: 'rosa@correo.example'."),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'another field is refused': {
      reply: error(422, 300, "Error parsing 'From': Illegal email domain."),
      fault: 'message',
      reason: 'message_invalid',
    },
    'the token is not known': {
      reply: error(401, 10),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the sender has no signature': {
      reply: error(422, 400),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the sender’s signature is not confirmed': {
      reply: error(422, 401),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the credits are spent': {
      reply: error(422, 405),
      fault: 'account',
      reason: 'quota_exhausted',
    },
    'the account is not approved yet and may write to its own domain alone': {
      reply: error(422, 412),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the account may not send': {
      reply: error(422, 413),
      fault: 'account',
      reason: 'account_suspended',
    },
    'the stream is not known': {
      reply: error(422, 1235),
      fault: 'account',
      reason: 'stream_refused',
    },
    'the stream is not for sending': {
      reply: error(422, 1236),
      fault: 'account',
      reason: 'stream_refused',
    },
    'it is being maintained': {
      reply: error(503, 100),
      fault: 'provider',
      reason: 'provider_in_maintenance',
    },
    'an answer of success holds an error': {
      reply: error(200, 406),
      fault: 'message',
      reason: 'recipient_suppressed',
    },
    'an answer of success holds an error that nobody knows': {
      reply: error(200, 9999),
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
