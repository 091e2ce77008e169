/** Resend, as its documents describe it. */
import * as v from 'valibot'
import { exampleEmail } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

/** @see https://resend.com/docs/api-reference/emails/send-email */
const body = v.strictObject({
  from: v.pipe(v.string(), v.regex(/^("(?:[^"\\]|\\.)*" )?<?[^<>@\s]+@[^<>@\s]+>?$/)),
  to: v.pipe(v.array(v.pipe(v.string(), v.email())), v.minLength(1), v.maxLength(50)),
  subject: v.string(),
  html: v.optional(v.string()),
  text: v.optional(v.string()),
  tags: v.optional(
    v.array(
      v.strictObject({
        name: v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/)),
        value: v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/)),
      }),
    ),
  ),
})

const error = (statusCode: number, name: string) => ({
  status: statusCode,
  body: { statusCode, name, message: `about rosa@correo.example: ${name}` },
})

export const resend: Vendor = {
  setting: (base) => ({ via: 'resend', base, secrets: { key: 'RESEND_KEY' } }),
  secrets: { RESEND_KEY: 're_canary_4f1c' },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/emails',
    headers: {
      authorization: 'Bearer re_canary_4f1c',
      'content-type': 'application/json',
      'idempotency-key': 'msg_3kTMd0a9WqLz5yBvR7sXcA',
    },
    body: {
      from: '"Municipio \\"San José\\" & Cía" <no-responder@ciudad.example>',
      to: ['rosa@correo.example'],
      subject: 'Su código: úselo en 10 minutos',
      text: 'Código 73519264\nNo lo comparta.',
      html: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
      tags: [{ name: 'outbox', value: 'msg_3kTMd0a9WqLz5yBvR7sXcA' }],
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/emails$/,
      authorization: /^Bearer re_\w+$/,
      'idempotency-key': /^.{1,256}$/,
    }),
  accepted: { status: 200, body: { id: '49a3999c-0ce1-4ea6-ab68-afcd6dc2e794' } },
  takenBefore: {
    'the same key came with other minutes': error(409, 'invalid_idempotent_request'),
  },
  refusals: {
    'the quota of the day is spent': {
      reply: error(429, 'daily_quota_exceeded'),
      fault: 'account',
      reason: 'quota_exhausted',
    },
    'the sender is not allowed': {
      reply: error(422, 'invalid_from_address'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the account is on trial and may write to its owner alone': {
      reply: {
        status: 403,
        body: {
          statusCode: 403,
          name: 'validation_error',
          message:
            'You can only send testing emails to your own email address (ana@ciudad.example).',
        },
      },
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the sender’s domain is not verified': {
      reply: error(403, 'validation_error'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the same key is being worked on': {
      reply: error(409, 'concurrent_idempotent_requests'),
      fault: 'provider',
      reason: 'provider_answered_409',
    },
    'an answer of success holds an error': {
      reply: { status: 200, body: { error: 'about rosa@correo.example' } },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
