/** Twilio SendGrid, as its documents describe it. */
import * as v from 'valibot'
import { exampleEmail } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

const party = v.strictObject({
  email: v.pipe(v.string(), v.email()),
  name: v.optional(v.pipe(v.string(), v.regex(/^[^\r\n]*$/))),
})

const text = v.pipe(v.string(), v.minLength(1))

const content = v.strictObject({ type: v.pipe(text, v.regex(/^[^;\r\n]+$/)), value: text })

const kinds = (parts: readonly { readonly type: string }[]) => parts.map(({ type }) => type)

const bytesOf = (value: unknown) => new TextEncoder().encode(JSON.stringify(value)).length

const addresses = (people: readonly { readonly email: string }[]) =>
  new Set(people.map(({ email }) => email.toLowerCase()))

const setting = v.strictObject({ enable: v.boolean() })

/**
 * @see https://github.com/twilio/sendgrid-oai spec/json/tsg_mail_v3.json
 * @see https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors
 */
const body = v.strictObject({
  personalizations: v.pipe(
    v.array(
      v.strictObject({
        to: v.pipe(
          v.array(party),
          v.minLength(1),
          v.maxLength(1000),
          v.check((to) => addresses(to).size === to.length, 'an address comes twice'),
        ),
        custom_args: v.optional(
          v.pipe(
            v.record(v.string(), v.string()),
            v.check((args) => bytesOf(args) <= 10_000, 'more than 10,000 bytes'),
          ),
        ),
      }),
    ),
    v.minLength(1),
    v.maxLength(1000),
  ),
  from: party,
  subject: text,
  content: v.pipe(
    v.array(content),
    v.minLength(1),
    v.check((parts) => new Set(kinds(parts)).size === parts.length, 'a type comes twice'),
    v.check((parts) => {
      const [plain, html] = ['text/plain', 'text/html'].map((type) => kinds(parts).indexOf(type))
      return plain === undefined || html === undefined || plain < 0 || plain < html
    }, 'text/plain must come before text/html'),
  ),
  mail_settings: v.optional(v.strictObject({ sandbox_mode: v.optional(setting) })),
  tracking_settings: v.optional(
    v.strictObject({
      click_tracking: v.optional(
        v.strictObject({ enable: v.boolean(), enable_text: v.optional(v.boolean()) }),
      ),
      open_tracking: v.optional(setting),
      subscription_tracking: v.optional(setting),
      ganalytics: v.optional(setting),
    }),
  ),
})

const error = (status: number, message: string, field: string | null = null) => ({
  status,
  body: { errors: [{ message, field, help: null }] },
})

export const sendgrid: Vendor = {
  setting: (base) => ({ via: 'sendgrid', base, secrets: { key: 'SENDGRID_KEY' } }),
  secrets: { SENDGRID_KEY: 'SG.canary_7b2e.x9' },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/v3/mail/send',
    headers: {
      authorization: 'Bearer SG.canary_7b2e.x9',
      'content-type': 'application/json',
    },
    body: {
      personalizations: [
        {
          to: [{ email: 'rosa@correo.example' }],
          custom_args: { outbox: 'msg_3kTMd0a9WqLz5yBvR7sXcA' },
        },
      ],
      from: { email: 'no-responder@ciudad.example', name: 'Municipio "San José" & Cía' },
      subject: 'Su código: úselo en 10 minutos',
      content: [
        { type: 'text/plain', value: 'Código 73519264\nNo lo comparta.' },
        {
          type: 'text/html',
          value: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
        },
      ],
      mail_settings: { sandbox_mode: { enable: false } },
      tracking_settings: {
        click_tracking: { enable: false, enable_text: false },
        open_tracking: { enable: false },
        subscription_tracking: { enable: false },
        ganalytics: { enable: false },
      },
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/v3\/mail\/send$/,
      authorization: /^Bearer SG\.[\w.-]+$/,
    }),
  accepted: { status: 202, body: null },
  refusals: {
    'the recipient’s address is none': {
      reply: error(400, 'Does not contain a valid address.', 'personalizations.0.to.0.email'),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the sender is not verified': {
      reply: error(403, 'The from address does not match a verified Sender Identity.', 'from'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the quota is spent': {
      reply: error(401, 'Maximum credits exceeded'),
      fault: 'account',
      reason: 'quota_exhausted',
    },
    'the key is revoked': {
      reply: error(401, 'The provided authorization grant is invalid, expired, or revoked'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the content is refused': {
      reply: error(400, 'about rosa@correo.example', 'content.1.value'),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'the account is a sandbox that sends nothing': {
      reply: { status: 200, body: null },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
