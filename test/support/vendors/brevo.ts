/** Brevo, as its documents describe it. */
import * as v from 'valibot'
import { exampleEmail } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

const address = v.pipe(v.string(), v.email())

const name = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(70)))

const text = v.pipe(v.string(), v.minLength(1))

/**
 * @see https://developers.brevo.com/reference/send-transac-email
 * @see https://developers.brevo.com/docs/heterogenous-versions-batch-emails for the key
 */
const body = v.strictObject({
  sender: v.strictObject({ name, email: address }),
  to: v.pipe(v.array(v.strictObject({ name, email: address })), v.minLength(1), v.maxLength(99)),
  subject: text,
  textContent: v.optional(text),
  htmlContent: text,
  headers: v.optional(
    v.strictObject({
      idempotencyKey: v.optional(v.pipe(v.string(), v.uuid())),
      'X-Mailin-custom': v.optional(text),
    }),
  ),
})

const error = (status: number, code: string) => ({
  status,
  body: { code, message: `about rosa@correo.example: ${code}` },
})

export const brevo: Vendor = {
  setting: (base) => ({ via: 'brevo', base, secrets: { key: 'BREVO_KEY' } }),
  secrets: { BREVO_KEY: 'xkeysib-canary3d8a' },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/v3/smtp/email',
    headers: { 'api-key': 'xkeysib-canary3d8a', 'content-type': 'application/json' },
    body: {
      sender: { name: 'Municipio "San José" & Cía', email: 'no-responder@ciudad.example' },
      to: [{ email: 'rosa@correo.example' }],
      subject: 'Su código: úselo en 10 minutos',
      textContent: 'Código 73519264\nNo lo comparta.',
      htmlContent: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
      headers: {
        idempotencyKey: '3460c886-f785-8262-b7f4-9db2854b302a',
        'X-Mailin-custom': 'msg_3kTMd0a9WqLz5yBvR7sXcA',
      },
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/v3\/smtp\/email$/,
      'api-key': /^xkeysib-\w+$/,
    }),
  accepted: {
    status: 201,
    body: { messageId: '<202611220238.12345678901@smtp-relay.mailin.fr>' },
  },
  refusals: {
    'the credits are spent': {
      reply: error(402, 'not_enough_credits'),
      fault: 'account',
      reason: 'insufficient_funds',
    },
    'the account is being examined': {
      reply: error(402, 'account_under_validation'),
      fault: 'account',
      reason: 'account_suspended',
    },
    'the key is not known': {
      reply: error(401, 'unauthorized'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'a parameter is refused': {
      reply: error(400, 'invalid_parameter'),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'an answer of success names no message': {
      reply: error(201, 'duplicate_parameter'),
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
