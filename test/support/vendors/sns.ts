/** Amazon SNS, as its documents describe it. */
import * as v from 'valibot'
import { signatureComplaints } from './aws-signature.ts'
import { parameterComplaints } from './complaints.ts'
import { exampleSms } from './examples.ts'
import type { Reply, Vendor } from './vendor.ts'

const signer = {
  service: 'sns',
  region: 'us-east-1',
  keyId: 'AKIACANARY4SNS7EXAMP',
  key: 'sns/canary/8e2d+SecretAccessKeyExampleKey1',
} as const

const entry = (number: number, name: string, value: v.GenericSchema<string>) => ({
  [`MessageAttributes.entry.${number}.Name`]: v.literal(name),
  [`MessageAttributes.entry.${number}.Value.DataType`]: v.literal('String'),
  [`MessageAttributes.entry.${number}.Value.StringValue`]: value,
})

/**
 * @see https://docs.aws.amazon.com/sns/latest/api/API_Publish.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sms_publish-to-phone.html
 */
const body = v.strictObject({
  Action: v.literal('Publish'),
  Version: v.literal('2010-03-31'),
  PhoneNumber: v.pipe(v.string(), v.regex(/^\+[1-9]\d{1,14}$/)),
  Message: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1600)),
  ...entry(1, 'AWS.SNS.SMS.SMSType', v.picklist(['Transactional', 'Promotional'])),
  ...entry(
    2,
    'AWS.SNS.SMS.SenderID',
    v.pipe(v.string(), v.regex(/^(?=.*[A-Za-z])[A-Za-z0-9]{3,11}$/)),
  ),
  ...entry(3, 'AWS.MM.SMS.OriginationNumber', v.pipe(v.string(), v.regex(/^\+?\d{5,14}$/))),
})

const xml = (status: number, text: string): Reply => ({
  status,
  headers: { 'content-type': 'text/xml' },
  body: text,
})

const error = (status: number, code: string, message = 'about +593991234567') =>
  xml(
    status,
    `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>
  <RequestId>b25f48e8-84fd-11e6-80d9-574e0c4664cb</RequestId>
</ErrorResponse>`,
  )

export const sns: Vendor = {
  setting: (base) => ({
    via: 'sns',
    base,
    region: 'us-east-1',
    senderId: 'SanJose',
    origin: '+593987654321',
    secrets: { keyId: 'SNS_KEY_ID', key: 'SNS_KEY' },
  }),
  secrets: { SNS_KEY_ID: signer.keyId, SNS_KEY: signer.key },
  message: exampleSms,
  request: {
    method: 'POST',
    path: '/',
    headers: {
      authorization:
        /^AWS4-HMAC-SHA256 Credential=AKIACANARY4SNS7EXAMP\/20300317\/us-east-1\/sns\/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=[0-9a-f]{64}$/,
      'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
      'x-amz-date': '20300317T174640Z',
    },
    body: [
      'Action=Publish',
      'Version=2010-03-31',
      'PhoneNumber=%2B593991234567',
      'Message=Ciudad%3A+73519264+es+su+c%C3%B3digo.+No+lo+comparta.%0A%40www.ciudad.example+%2373519264',
      'MessageAttributes.entry.1.Name=AWS.SNS.SMS.SMSType',
      'MessageAttributes.entry.1.Value.DataType=String',
      'MessageAttributes.entry.1.Value.StringValue=Transactional',
      'MessageAttributes.entry.2.Name=AWS.SNS.SMS.SenderID',
      'MessageAttributes.entry.2.Value.DataType=String',
      'MessageAttributes.entry.2.Value.StringValue=SanJose',
      'MessageAttributes.entry.3.Name=AWS.MM.SMS.OriginationNumber',
      'MessageAttributes.entry.3.Value.DataType=String',
      'MessageAttributes.entry.3.Value.StringValue=%2B593987654321',
    ].join('&'),
  },
  complaints: async (request) => [
    ...parameterComplaints(request, body, { path: /^\/$/ }),
    ...(await signatureComplaints(request, signer)),
  ],
  accepted: xml(
    200,
    `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/">
  <PublishResult><MessageId>94f20ce6-13c5-43a0-9a9e-ca52d816e90b</MessageId></PublishResult>
  <ResponseMetadata><RequestId>f187a3c1-376f-11df-8963-01868b7c937a</RequestId></ResponseMetadata>
</PublishResponse>
`,
  ),
  refusals: {
    'the citizen has answered STOP': {
      reply: error(400, 'OptedOut'),
      fault: 'message',
      reason: 'recipient_opted_out',
    },
    'a number is called invalid as all are where the region sends none': {
      reply: error(
        400,
        'InvalidParameter',
        'Invalid parameter: PhoneNumber Reason: +593991234567 is not valid to publish to',
      ),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'too many requests by the error of SNS': {
      reply: error(429, 'Throttled'),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'too many requests by the error of all services': {
      reply: error(400, 'Throttling'),
      fault: 'provider',
      reason: 'rate_limited',
    },
    'the clock is wrong': {
      reply: error(400, 'RequestExpired'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the key may not publish': {
      reply: error(403, 'AuthorizationError'),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'an answer of success holds an error': {
      reply: { ...error(200, 'InternalError') },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
    'an answer of success is cut off': {
      reply: xml(200, '<PublishResponse><PublishResult><MessageId>94f20ce6'),
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
