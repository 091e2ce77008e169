/** Resend, by its HTTP API. */
import * as v from 'valibot'
import { nameAddr } from '../vendor-api/address-header.ts'
import { eventBody } from '../events/event-body.ts'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { verifyWebhook } from '../signatures/standard-webhook.ts'
import { post, type Classify, type VendorResponse } from '../vendor-api/vendor-request.ts'

export interface ResendSetting extends BaseSetting {
  readonly secrets: {
    /** API key with "sending access". */
    readonly key: string
    /** Signing secret of the webhook, `whsec_…`; without it no report is taken. */
    readonly reports?: string
  }
}

/** The label by which a report names the message again. */
const label = 'outbox'

/** @see https://resend.com/docs/api-reference/errors */
const error = v.object({ name: v.string(), message: v.optional(v.string()) })

const classify: Classify = ({ status, body }) => {
  if (status < 400 || !v.is(error, body)) return undefined
  switch (body.name) {
    case 'daily_quota_exceeded':
    case 'monthly_quota_exceeded':
      return { fault: 'account', reason: 'quota_exhausted' }
    case 'invalid_from_address':
      return { fault: 'account', reason: 'sender_refused' }
    case 'validation_error':
      // Without a domain of its own an account may write to its owner alone; nothing but the sentence says so.
      return body.message?.startsWith('You can only send testing emails')
        ? { fault: 'message', reason: 'account_on_trial' }
        : undefined
    default:
      return undefined
  }
}

/** The same key with another text: that of an earlier try, which promised more minutes than are left now. */
const takenBefore = ({ status, body }: VendorResponse) =>
  status === 409 && v.is(error, body) && body.name === 'invalid_idempotent_request'

const event = v.object({
  type: v.string(),
  data: v.object({
    tags: v.union([
      v.array(v.object({ name: v.string(), value: v.string() })),
      v.record(v.string(), v.string()),
    ]),
  }),
})

/** @see https://resend.com/docs/dashboard/webhooks/event-types */
const states: ReadonlyMap<string, DeliveryEventState> = new Map([
  ['email.delivered', 'delivered'],
  ['email.bounced', 'bounced'],
  // Its own decision: another may deliver.
  ['email.suppressed', 'unreached'],
  ['email.complained', 'complained'],
])

/** @see https://resend.com/docs/api-reference/emails/send-email */
export const resend: ProviderDefinition<'email', ResendSetting> = {
  channel: 'email',

  make: ({ base = 'https://api.resend.com', secrets }, { secret }) => ({
    send: async ({ id, from, to, subject, text, html }, signal) =>
      post(
        {
          url: `${base}/emails`,
          headers: {
            authorization: `Bearer ${secret(secrets.key)}`,
            'content-type': 'application/json',
            // Kept for 24 hours, longer than any code lives.
            'idempotency-key': id,
          },
          body: JSON.stringify({
            from: nameAddr(from),
            to: [to],
            subject,
            text,
            html,
            tags: [{ name: label, value: id }],
          }),
        },
        signal,
        { classify, takenBefore, accepted: ({ body }) => v.is(v.object({ id: v.string() }), body) },
      ),
  }),

  async events(signed, { secrets }, { secret, now }) {
    const key = secret(expected(secrets.reports))
    const id = await verifyWebhook(signed, key, 'svix', Math.floor(now() / 1000))
    return readEvents(id, eventBody(signed))
  },

  // The rest of its records is made for each domain, and told by its console.
  records: (domain) => [
    { purpose: 'spf', type: 'TXT', name: `send.${domain}`, value: 'include:amazonses.com' },
    { purpose: 'bounces', type: 'MX', name: `send.${domain}` },
    { purpose: 'dkim', type: 'TXT', name: `resend._domainkey.${domain}` },
  ],
}

function readEvents(id: string, body: unknown): readonly DeliveryEvent[] {
  if (!v.is(event, body)) return []
  const { type, data } = body
  const message = Array.isArray(data.tags)
    ? data.tags.find(({ name }) => name === label)?.value
    : data.tags[label]
  const state = states.get(type)
  return state && message ? [{ event: id, message, state }] : []
}
