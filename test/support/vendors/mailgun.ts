/** Mailgun, as its documents describe it. */
import * as v from 'valibot'
import { exampleEmail } from './examples.ts'
import { multipartComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

const text = v.pipe(v.string(), v.minLength(1))

const yesOrNo = v.picklist(['yes', 'no', 'true', 'false'])

/** @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages/post-v3--domain-name--messages */
const form = v.strictObject({
  from: v.pipe(v.string(), v.regex(/^("(?:[^"\\]|\\.)*" )?<?[^<>@\s]+@[^<>@\s]+>?$/)),
  to: v.pipe(v.string(), v.email()),
  subject: text,
  text,
  html: text,
  'o:tracking': v.optional(v.picklist(['yes', 'no', 'true', 'false', 'htmlonly'])),
  'o:tracking-clicks': v.optional(v.picklist(['yes', 'no', 'true', 'false', 'htmlonly'])),
  'o:tracking-opens': v.optional(yesOrNo),
  // Send options may not be longer than 16 kB together.
  'v:outbox': v.pipe(text, v.maxLength(16_000)),
})

const error = (status: number, message: string) => ({ status, body: { message } })

/** A form as it travels, its boundary apart. */
const fields = [
  ['from', '"Municipio \\"San José\\" & Cía" <no-responder@ciudad.example>'],
  ['to', 'rosa@correo.example'],
  ['subject', 'Su código: úselo en 10 minutos'],
  ['text', 'Código 73519264\nNo lo comparta.'],
  ['html', '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>'],
  ['o:tracking', 'no'],
  ['o:tracking-clicks', 'no'],
  ['o:tracking-opens', 'no'],
  ['v:outbox', 'msg_3kTMd0a9WqLz5yBvR7sXcA'],
] as const

const literally = (value: string) =>
  value.replace(/[$()*+.?[\\\]^{|}]/g, '\\$&').replaceAll('\n', '\r?\n')

const travelling = new RegExp(
  `^${fields
    .map(([name, value]) =>
      literally(`--BOUNDARY\nContent-Disposition: form-data; name="${name}"\n\n${value}\n`),
    )
    .join('')}--BOUNDARY--\\s*$`.replaceAll('BOUNDARY', "[\\w'()+,./:=?-]+"),
)

export const mailgun: Vendor = {
  setting: (base) => ({
    via: 'mailgun',
    base,
    domain: 'mg.ciudad.example',
    secrets: { key: 'MAILGUN_KEY' },
  }),
  secrets: { MAILGUN_KEY: 'key-canary91c0' },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/v3/mg.ciudad.example/messages',
    headers: {
      // api:key-canary91c0
      authorization: 'Basic YXBpOmtleS1jYW5hcnk5MWMw',
      'content-type': /^multipart\/form-data; boundary=\S+$/,
    },
    body: travelling,
  },
  complaints: (request) =>
    multipartComplaints(request, form, {
      path: /^\/v3\/mg\.ciudad\.example\/messages$/,
      authorization: /^Basic YXBpO[A-Za-z0-9+/]+={0,2}$/,
    }),
  accepted: {
    status: 200,
    body: { id: '<20261122023817.1.canary@mg.ciudad.example>', message: 'Queued. Thank you.' },
  },
  refusals: {
    'the recipient’s address is none': {
      reply: error(400, "'to' parameter is not a valid address. please check documentation"),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the sender’s address is none': {
      reply: error(400, "'from' parameter is not a valid address. please check documentation"),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the domain is in the sandbox and may write to few': {
      reply: error(
        403,
        'Domain mg.ciudad.example is not allowed to send: Sandbox subdomains are for test purposes only. Please add your own domain or add the address to authorized recipients in Account Settings.',
      ),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the domain is disabled': {
      reply: error(403, 'Domain mg.ciudad.example is not allowed to send: The domain is disabled'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the domain is not known': {
      reply: error(404, 'Domain not found: mg.ciudad.example'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the domain has sent too much': {
      reply: error(
        429,
        'Domain mg.ciudad.example is not allowed to send: request limit exceeded, try again after Mon, 23 Nov 2026 20:33:21 UTC',
      ),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'the message is refused': {
      reply: error(400, "Need at least one of 'text' or 'html' parameters specified"),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'an answer of success names no message': {
      reply: error(200, 'about rosa@correo.example'),
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
