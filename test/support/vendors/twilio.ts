/** Twilio, as its documents describe it. */
import * as v from 'valibot'
import { exampleSms } from './examples.ts'
import { parameterComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

const trueOrFalse = v.picklist(['true', 'false'])

/** @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
const parameters = v.pipe(
  v.strictObject({
    To: v.pipe(v.string(), v.regex(/^\+[1-9]\d{1,14}$/)),
    From: v.optional(
      v.pipe(
        v.string(),
        // A number, a short code, or a name of which one character at least is a letter.
        v.regex(/^(\+[1-9]\d{1,14}|\d{3,8}|(?=.*[A-Za-z])[A-Za-z0-9 +\-_&]{1,11})$/),
      ),
    ),
    MessagingServiceSid: v.optional(v.pipe(v.string(), v.regex(/^MG[0-9a-fA-F]{32}$/))),
    Body: v.pipe(v.string(), v.nonEmpty(), v.maxLength(1600)),
    ValidityPeriod: v.optional(
      v.pipe(v.string(), v.digits(), v.toNumber(), v.minValue(1), v.maxValue(36_000)),
    ),
    SmartEncoded: v.optional(trueOrFalse),
    ShortenUrls: v.optional(trueOrFalse),
    ProvideFeedback: v.optional(trueOrFalse),
    ForceDelivery: v.optional(trueOrFalse),
    RiskCheck: v.optional(v.picklist(['enable', 'disable'])),
    // Error 21609: underscores may stand in the query, not in the host.
    StatusCallback: v.optional(
      v.pipe(v.string(), v.maxLength(4000), v.regex(/^https?:\/\/[A-Za-z0-9.-]+(:\d+)?\/\S*$/)),
    ),
  }),
  v.check(
    ({ From, MessagingServiceSid }) => (From === undefined) !== (MessagingServiceSid === undefined),
    'exactly one of From and MessagingServiceSid',
  ),
)

const error = (status: number, code: number) => ({
  status,
  body: {
    code,
    message: `The number +593991234567 is not right: ${code}`,
    more_info: `https://www.twilio.com/docs/errors/${code}`,
    status,
  },
})

const account = 'ACf0e1d2c3b4a5968778695a4b3c2d1e0f'

const created = {
  sid: 'SM1f2e3d4c5b6a79880897a6b5c4d3e2f1',
  account_sid: account,
  to: '+593991234567',
  status: 'queued',
  error_code: null,
  error_message: null,
}

export const twilio: Vendor = {
  setting: (base) => ({
    via: 'twilio',
    base,
    account,
    apiKey: 'SK5a1c9e7b3d2f4a6c8e0b1d3f5a7c9e1b',
    sender: 'Ciudad',
    reportsUrl: 'https://id.ciudad.example/demo/delivery/sms/twilio/reports',
    secrets: { key: 'TWILIO_KEY' },
  }),
  secrets: { TWILIO_KEY: 'sk_canary_twilio_91' },
  message: exampleSms,
  request: {
    method: 'POST',
    path: `/2010-04-01/Accounts/${account}/Messages.json`,
    headers: {
      authorization:
        'Basic U0s1YTFjOWU3YjNkMmY0YTZjOGUwYjFkM2Y1YTdjOWUxYjpza19jYW5hcnlfdHdpbGlvXzkx',
      'content-type': /^application\/x-www-form-urlencoded;charset=UTF-8$/,
    },
    body: [
      'To=%2B593991234567',
      'From=Ciudad',
      'Body=Ciudad%3A+73519264+es+su+c%C3%B3digo.+No+lo+comparta.%0A%40www.ciudad.example+%2373519264',
      'ValidityPeriod=600',
      'SmartEncoded=true',
      'ShortenUrls=false',
      'StatusCallback=https%3A%2F%2Fid.ciudad.example%2Fdemo%2Fdelivery%2Fsms%2Ftwilio%2Freports%3Foutbox%3Dmsg_9hPQe2b8XrMy6zCwS8tYdB',
    ].join('&'),
  },
  complaints: (request) =>
    parameterComplaints(request, parameters, {
      path: /^\/2010-04-01\/Accounts\/AC[0-9a-fA-F]{32}\/Messages\.json$/,
      authorization: /^Basic (QUN|U0)[A-Za-z0-9+/]+={0,2}$/,
    }),
  accepted: { status: 201, body: created },
  refusals: {
    'the number is none': {
      reply: error(400, 21211),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the number is a landline': {
      reply: error(400, 21614),
      fault: 'recipient',
      reason: 'number_cannot_receive',
    },
    'the citizen answered STOP': {
      reply: error(400, 21610),
      fault: 'message',
      reason: 'recipient_opted_out',
    },
    'the country is not enabled': {
      reply: error(400, 21408),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the credentials are wrong': {
      reply: error(401, 20003),
      fault: 'account',
      reason: 'credentials_refused',
    },
    'the sender is not ours': {
      reply: error(400, 21660),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the sender is none for this destination': {
      reply: error(400, 21606),
      fault: 'message',
      reason: 'sender_refused',
    },
    'the sender is of no kind that the country allows': {
      reply: error(400, 21659),
      fault: 'message',
      reason: 'sender_refused',
    },
    'this sender does not reach this number': {
      reply: error(400, 21612),
      fault: 'message',
      reason: 'route_missing',
    },
    'the account is on trial and knows few numbers': {
      reply: error(400, 21608),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the queue is full': {
      reply: error(429, 30001),
      fault: 'provider',
      reason: 'queue_full',
    },
    'an error that is not known is judged by its status': {
      reply: error(400, 21999),
      fault: 'message',
      reason: 'refused_with_400',
    },
    'a message is created that has failed already': {
      reply: { status: 201, body: { ...created, status: 'failed', error_code: 30006 } },
      fault: 'recipient',
      reason: 'number_cannot_receive',
    },
    'a message is created that its operator blocks': {
      reply: { status: 201, body: { ...created, status: 'failed', error_code: 30004 } },
      fault: 'message',
      reason: 'recipient_suppressed',
    },
    'a message is created for a phone that is switched off': {
      reply: { status: 201, body: { ...created, status: 'failed', error_code: 30003 } },
      fault: 'deferred',
      reason: 'phone_unreachable',
    },
    'a message is created with an error that is not known': {
      reply: { status: 201, body: { ...created, status: 'failed', error_code: 39999 } },
      fault: 'message',
      reason: 'taken_with_an_error',
    },
    'a message is created that was canceled': {
      reply: { status: 201, body: { ...created, status: 'canceled' } },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
