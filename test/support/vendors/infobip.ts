/** Infobip, as its documents describe it. */
import * as v from 'valibot'
import { exampleSms } from './examples.ts'
import { jsonComplaints } from './complaints.ts'
import type { Vendor } from './vendor.ts'

/** @see https://www.infobip.com/docs/api/channels/sms/outbound-sms/send-sms-messages */
const body = v.strictObject({
  messages: v.pipe(
    v.array(
      v.strictObject({
        // https://www.infobip.com/docs/sms/get-started#sender-names
        sender: v.pipe(v.string(), v.regex(/^(\d{3,15}|[A-Za-z0-9 .&_-]{1,11})$/)),
        destinations: v.pipe(
          v.array(
            v.strictObject({
              to: v.pipe(v.string(), v.maxLength(64), v.regex(/^[1-9]\d{6,14}$/)),
              messageId: v.optional(v.pipe(v.string(), v.maxLength(200))),
              networkId: v.optional(v.pipe(v.number(), v.integer())),
            }),
          ),
          v.minLength(1),
        ),
        content: v.strictObject({
          text: v.pipe(v.string(), v.nonEmpty()),
          transliteration: v.optional(v.picklist(['NONE', 'NON_UNICODE', 'COLOMBIAN', 'ALL'])),
          language: v.optional(v.strictObject({ languageCode: v.string() })),
        }),
        options: v.optional(
          v.strictObject({
            validityPeriod: v.optional(
              v.strictObject({
                amount: v.pipe(v.number(), v.integer(), v.minValue(1)),
                timeUnit: v.optional(v.picklist(['SECONDS', 'MINUTES', 'HOURS'])),
              }),
            ),
            campaignReferenceId: v.optional(v.pipe(v.string(), v.maxLength(255))),
            flash: v.optional(v.boolean()),
          }),
        ),
        webhooks: v.optional(
          v.strictObject({
            delivery: v.optional(v.strictObject({ url: v.pipe(v.string(), v.url()) })),
            contentType: v.optional(v.picklist(['application/json', 'application/xml'])),
            callbackData: v.optional(v.pipe(v.string(), v.maxLength(4000))),
          }),
        ),
      }),
    ),
    v.minLength(1),
  ),
  options: v.optional(
    v.strictObject({
      tracking: v.optional(
        v.strictObject({
          shortenUrl: v.optional(v.boolean(), true),
          trackClicks: v.optional(v.boolean(), true),
        }),
      ),
      includeSmsCountInResponse: v.optional(v.boolean()),
    }),
  ),
})

const answer = (groupId: number, groupName: string, id: number, name: string) => ({
  status: 200,
  body: {
    bulkId: '2034072219640523072',
    messages: [
      {
        messageId: 'msg_9hPQe2b8XrMy6zCwS8tYdB',
        destination: '593991234567',
        status: { groupId, groupName, id, name, description: `about 593991234567: ${name}` },
      },
    ],
  },
})

const rejected = (id: number, name: string) => answer(5, 'REJECTED', id, name)

export const infobip: Vendor = {
  setting: (base) => ({
    via: 'infobip',
    base,
    sender: 'Ciudad',
    secrets: { key: 'INFOBIP_KEY' },
  }),
  secrets: { INFOBIP_KEY: 'canary0123456789abcdef-5d2e' },
  message: exampleSms,
  request: {
    method: 'POST',
    path: '/sms/3/messages',
    headers: {
      authorization: 'App canary0123456789abcdef-5d2e',
      'content-type': 'application/json',
    },
    body: {
      messages: [
        {
          sender: 'Ciudad',
          destinations: [{ to: '593991234567', messageId: 'msg_9hPQe2b8XrMy6zCwS8tYdB' }],
          content: {
            text: 'Ciudad: 73519264 es su código. No lo comparta.\n@www.ciudad.example #73519264',
          },
          options: { validityPeriod: { amount: 600, timeUnit: 'SECONDS' } },
          webhooks: { callbackData: 'msg_9hPQe2b8XrMy6zCwS8tYdB' },
        },
      ],
      options: { tracking: { shortenUrl: false, trackClicks: false } },
    },
  },
  complaints: (request) =>
    jsonComplaints(request, body, {
      path: /^\/sms\/3\/messages$/,
      authorization: /^App [\w-]+$/,
    }),
  accepted: answer(1, 'PENDING', 26, 'PENDING_ACCEPTED'),
  refusals: {
    'the number is none': {
      reply: rejected(52, 'REJECTED_DESTINATION'),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the number has no operator’s prefix': {
      reply: rejected(8, 'REJECTED_PREFIX_MISSING'),
      fault: 'recipient',
      reason: 'address_refused',
    },
    'the citizen does not want to be disturbed': {
      reply: rejected(10, 'REJECTED_DND'),
      fault: 'message',
      reason: 'recipient_opted_out',
    },
    'the number is on the blocklist': {
      reply: rejected(14, 'REJECTED_DESTINATION_BLOCKLISTED'),
      fault: 'message',
      reason: 'recipient_suppressed',
    },
    'the network is not set up for the account': {
      reply: rejected(6, 'REJECTED_NETWORK'),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the account has no route to the number': {
      reply: rejected(19, 'REJECTED_ROUTE_NOT_AVAILABLE'),
      fault: 'message',
      reason: 'country_not_enabled',
    },
    'the sender is not registered': {
      reply: rejected(11, 'REJECTED_SOURCE'),
      fault: 'account',
      reason: 'sender_refused',
    },
    'the account has no credit': {
      reply: rejected(12, 'REJECTED_NOT_ENOUGH_CREDITS'),
      fault: 'account',
      reason: 'insufficient_funds',
    },
    'the account is on trial and knows one number': {
      reply: rejected(18, 'REJECTED_DESTINATION_NOT_REGISTERED'),
      fault: 'message',
      reason: 'account_on_trial',
    },
    'the number got too many': {
      reply: rejected(20, 'REJECTED_FLOODING_FILTER'),
      fault: 'message',
      reason: 'flooding_filter',
    },
    'the platform failed': {
      reply: rejected(21, 'REJECTED_SYSTEM_ERROR'),
      fault: 'provider',
      reason: 'vendor_failed',
    },
    'a rejection that is not known': {
      reply: rejected(199, 'REJECTED_FOR_A_NEW_REASON'),
      fault: 'message',
      reason: 'refused_in_answer',
    },
    'a rejection by a name that any object has': {
      reply: rejected(199, 'constructor'),
      fault: 'message',
      reason: 'refused_in_answer',
    },
    'an answer of success holds no message': {
      reply: { status: 200, body: { bulkId: '2034072219640523072', messages: [] } },
      fault: 'provider',
      reason: 'answer_unreadable',
    },
  },
}
