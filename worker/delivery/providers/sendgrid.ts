/** Twilio SendGrid, by its HTTP API. */
import * as v from 'valibot'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { eventBody } from '../events/event-body.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { verifySendgridWebhook } from '../signatures/sendgrid-webhook.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface SendgridSetting extends BaseSetting {
  readonly secrets: {
    /** API key with "Mail Send". */
    readonly key: string
  }
  /**
   * Verification key of the signed event webhook, base64 as the console shows it; without it no report is taken.
   * It is public, and so no secret.
   */
  readonly reportKey?: string
}

/**
 * Names the field that it refuses, apart from a sentence.
 *
 * @see https://www.twilio.com/docs/sendgrid/api-reference/mail-send/errors
 */
const refusal = v.object({
  errors: v.array(v.object({ message: v.string(), field: v.nullish(v.string()) })),
})

const classify: Classify = ({ status, body }) => {
  if (status < 400 || !v.is(refusal, body)) return undefined
  for (const { message, field } of body.errors) {
    if (/^personalizations\.\d+\.to\.\d+\.email$/.test(field ?? ''))
      return { fault: 'recipient', reason: 'address_refused' }
    if (/^from(\.|$)/.test(field ?? '')) return { fault: 'account', reason: 'sender_refused' }
    // A 401 that is no matter of credentials, and has nothing but its sentence to say so.
    if (message === 'Maximum credits exceeded')
      return { fault: 'account', reason: 'quota_exhausted' }
  }
  return undefined
}

const off = { enable: false }

/** @see https://www.twilio.com/docs/sendgrid/api-reference/mail-send/mail-send */
export const sendgrid: ProviderDefinition<'email', SendgridSetting> = {
  channel: 'email',

  // Of subusers in Europe: https://api.eu.sendgrid.com
  make: ({ base = 'https://api.sendgrid.com', secrets }, { secret }) => ({
    send: async ({ id, from, to, subject, text, html }, signal) =>
      post(
        {
          url: `${base}/v3/mail/send`,
          headers: {
            authorization: `Bearer ${secret(secrets.key)}`,
            'content-type': 'application/json',
          },
          body: JSON.stringify({
            // The label comes back in each report, as a field of its own.
            personalizations: [{ to: [{ email: to }], custom_args: { outbox: id } }],
            from: { email: from.address, name: undivided(from.name) },
            subject,
            // Plain text must come first.
            content: [
              { type: 'text/plain', value: text },
              { type: 'text/html', value: html },
            ],
            mail_settings: { sandbox_mode: off },
            // A link holds a one-time secret, so it must go as it is: not by way of SendGrid, where it would be kept,
            // nor with anything added. All of these may be on in the account.
            tracking_settings: {
              click_tracking: { enable: false, enable_text: false },
              open_tracking: off,
              subscription_tracking: off,
              ganalytics: off,
            },
          }),
        },
        signal,
        // 200 is the answer of the sandbox, which sends nothing.
        { classify, accepted: ({ status }) => status === 202 },
      ),
  }),

  async events(signed, { reportKey }, { now }) {
    verifySendgridWebhook(signed, expected(reportKey), Math.floor(now() / 1000))
    const events = eventBody(signed)
    return Array.isArray(events) ? events.flatMap(readEvent) : []
  },

  // All aliases, behind which SendGrid keeps the rest; where they lead is told by its console.
  records: (domain) => [
    { purpose: 'bounces', type: 'CNAME' },
    { purpose: 'dkim', type: 'CNAME', name: `s1._domainkey.${domain}` },
    { purpose: 'dkim', type: 'CNAME', name: `s2._domainkey.${domain}` },
  ],
}

/**
 * Unquoted, a comma or a semicolon in a name ends it.
 *
 * @see https://github.com/sendgrid/sendgrid-python/issues/578
 */
const undivided = (name: string) => (/[,;]/.test(name) ? `"${name.replaceAll('"', '')}"` : name)

const event = v.object({
  sg_event_id: v.string(),
  event: v.string(),
  outbox: v.string(),
  /** Of a `bounce`: `bounce`, or `blocked`. */
  type: v.optional(v.string()),
})

/**
 * `dropped` is SendGrid's own decision, and `blocked` is said to its servers: another may deliver. `deferred` is late.
 *
 * @see https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event
 */
const states: ReadonlyMap<string, DeliveryEventState> = new Map([
  ['delivered', 'delivered'],
  ['bounce', 'bounced'],
  ['dropped', 'unreached'],
  ['spamreport', 'complained'],
  ['unsubscribe', 'complained'],
  ['group_unsubscribe', 'complained'],
])

function readEvent(body: unknown): readonly DeliveryEvent[] {
  if (!v.is(event, body)) return []
  const state = body.type === 'blocked' ? 'unreached' : states.get(body.event)
  return state ? [{ event: body.sg_event_id, message: body.outbox, state }] : []
}
