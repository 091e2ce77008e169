/** Amazon SES, as its documents describe it. */
import * as v from 'valibot'
import { signatureComplaints } from './aws-signature.ts'
import { jsonComplaints } from './complaints.ts'
import { exampleEmail } from './examples.ts'
import type { Vendor } from './vendor.ts'

const signer = {
  service: 'ses',
  region: 'sa-east-1',
  keyId: 'AKIACANARY4SES7EXAMP',
  key: 'ses/canary/4f1c+SecretAccessKeyExampleKey1',
} as const

const ascii = v.regex(/^[\u0020-\u007e]+$/)
const text = v.strictObject({ Data: v.string(), Charset: v.optional(v.string()) })
const tag = v.pipe(v.string(), v.regex(/^[\w-]{1,256}$/))

/** @see https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
const body = v.strictObject({
  FromEmailAddress: v.pipe(
    v.string(),
    ascii,
    v.regex(/^((=\?[\w-]+\?[BQ]\?[^ ?]{1,60}\?= ?)+|"(?:[^"\\]|\\.)*" )?<?[^<>@\s]+@[^<>@\s]+>?$/),
  ),
  Destination: v.strictObject({
    ToAddresses: v.pipe(
      v.array(v.pipe(v.string(), ascii, v.email())),
      v.minLength(1),
      v.maxLength(50),
    ),
  }),
  Content: v.strictObject({
    Simple: v.strictObject({
      Subject: text,
      Body: v.strictObject({ Text: v.optional(text), Html: v.optional(text) }),
    }),
  }),
  EmailTags: v.optional(v.array(v.strictObject({ Name: tag, Value: tag }))),
  ConfigurationSetName: v.optional(v.pipe(v.string(), v.regex(/^[\w-]{1,64}$/))),
})

const error = (status: number, type: string, message = 'about rosa@correo.example') => ({
  status,
  headers: { 'x-amzn-errortype': type },
  body: { message },
})

export const ses: Vendor = {
  setting: (base) => ({
    via: 'ses',
    base,
    region: 'sa-east-1',
    configurationSet: 'ciudadanos',
    secrets: { keyId: 'SES_KEY_ID', key: 'SES_KEY' },
  }),
  secrets: { SES_KEY_ID: signer.keyId, SES_KEY: signer.key },
  message: exampleEmail,
  request: {
    method: 'POST',
    path: '/v2/email/outbound-emails',
    headers: {
      authorization:
        /^AWS4-HMAC-SHA256 Credential=AKIACANARY4SES7EXAMP\/20300317\/sa-east-1\/ses\/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=[0-9a-f]{64}$/,
      'content-type': 'application/json',
      'x-amz-date': '20300317T174640Z',
    },
    body: {
      FromEmailAddress:
        '=?utf-8?Q?Municipio_=22San_Jos=C3=A9=22_=26_C=C3=ADa?= <no-responder@ciudad.example>',
      Destination: { ToAddresses: ['rosa@correo.example'] },
      Content: {
        Simple: {
          Subject: { Data: 'Su código: úselo en 10 minutos', Charset: 'UTF-8' },
          Body: {
            Text: { Data: 'Código 73519264\nNo lo comparta.', Charset: 'UTF-8' },
            Html: {
              Data: '<p lang="es">C&oacute;digo <b>73519264</b> &amp; nada más</p>',
              Charset: 'UTF-8',
            },
          },
        },
      },
      EmailTags: [{ Name: 'outbox', Value: 'msg_3kTMd0a9WqLz5yBvR7sXcA' }],
      ConfigurationSetName: 'ciudadanos',
    },
  },
  complaints: async (request) => [
    ...jsonComplaints(request, body, { path: /^\/v2\/email\/outbound-emails$/ }),
    ...(await signatureComplaints(request, signer)),
  ],
  accepted: {
    status: 200,
    body: { MessageId: '010001900a1b2c3d-6f1f0a2e-41b1-4c8e-9d7a-2f0c5f1f7a11-000000' },
  },
  refusals: {
    'the quota of 24 hours is spent': {
      reply: error(400, 'LimitExceededException', 'Daily message quota exceeded.'),
      fault: 'account',
      reason: 'quota_exhausted',
    },
    'the account may send no more': {
      reply: error(400, 'AccountSuspendedException'),
      fault: 'account',
      reason: 'account_suspended',
    },
    'sending is paused': {
      reply: error(400, 'SendingPausedException'),
      fault: 'account',
      reason: 'account_suspended',
    },
    'the domain of MAIL FROM is not verified': {
      reply: error(400, 'MailFromDomainNotVerifiedException'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'nobody has verified the sender': {
      reply: error(
        400,
        'MessageRejected',
        'Email address is not verified. The following identities failed the check in region SA-EAST-1: no-responder@ciudad.example',
      ),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the account is in the sandbox and may write to few': {
      reply: error(
        400,
        'MessageRejected',
        'Email address is not verified. The following identities failed the check in region SA-EAST-1: rosa@correo.example',
      ),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the message itself is rejected': {
      reply: error(400, 'MessageRejected', 'Message rejected: a virus'),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'the configuration set does not exist': {
      reply: error(404, 'NotFoundException:http://internal.amazon.com/coral/com.amazonaws.ses/'),
      fault: 'account',
      reason: 'configuration_set_unknown',
    },
    'too many messages a second': {
      reply: error(429, 'TooManyRequestsException', 'Maximum sending rate exceeded.'),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'the account is throttled by an error that has its name in the body': {
      reply: {
        status: 400,
        body: { __type: 'com.amazon.coral.availability#ThrottlingException', message: 'Rate' },
      },
      fault: 'provider',
      reason: 'rate_limited',
    },
    'the signature is another': {
      reply: error(403, 'InvalidSignatureException'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'an answer of success names no message': {
      reply: { status: 200, body: {} },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
