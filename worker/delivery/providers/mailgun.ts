/** Mailgun, by its HTTP API. */
import * as v from 'valibot'
import { basicAuthorization } from '../vendor-api/basic-authorization.ts'
import { nameAddr } from '../vendor-api/address-header.ts'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { eventBody } from '../events/event-body.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { verifyMailgunWebhook } from '../signatures/mailgun-webhook.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface MailgunSetting extends BaseSetting {
  /** The sending domain, as Mailgun knows it, e.g. `mg.ciudad.gob.ec`. One in Europe needs `base`. */
  readonly domain: string
  readonly secrets: {
    /** API key of the account, or the "sending key" of the domain. */
    readonly key: string
    /** The account's "HTTP webhook signing key"; without it no report is taken. */
    readonly reports?: string
  }
}

/**
 * Mailgun has no codes, only sentences.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/quickstart-guide/responses
 */
const refusal = v.object({ message: v.string() })

const classify: Classify = ({ status, body }) => {
  // A 429 too says that the domain "is not allowed to send", and means: for now.
  if (status < 400 || status >= 429 || !v.is(refusal, body)) return undefined
  const { message } = body
  const isBarred = /^Domain \S+ is not allowed to send/.test(message)
  if (/^'?to'? parameter is not a valid address/.test(message))
    return { fault: 'recipient', reason: 'address_refused' }
  // A domain in the sandbox, or an account on trial, may write to those whom it has named.
  if (isBarred && message.includes('authorized recipients'))
    return { fault: 'message', reason: 'account_on_trial' }
  // A domain unverified or disabled.
  if (isBarred || /^'?from'? parameter|^Domain not found/.test(message))
    return { fault: 'account', reason: 'sender_refused' }
  return undefined
}

const america = 'https://api.mailgun.net'
const europe = 'https://api.eu.mailgun.net'

/** @see https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/messages/post-v3--domain-name--messages */
export const mailgun: ProviderDefinition<'email', MailgunSetting> = {
  channel: 'email',

  make: ({ base = america, domain, secrets }, { secret }) => ({
    async send({ id, from, to, subject, text, html }, signal) {
      const body = new FormData()
      body.set('from', nameAddr(from))
      body.set('to', to)
      body.set('subject', subject)
      body.set('text', text)
      body.set('html', html)
      // A link holds a one-time secret, so it must go as it is: not by way of Mailgun, where it would be kept.
      // Each of these may be on for the domain.
      body.set('o:tracking', 'no')
      body.set('o:tracking-clicks', 'no')
      body.set('o:tracking-opens', 'no')
      body.set('v:outbox', id)
      await post(
        {
          url: `${base}/v3/${encodeURIComponent(domain)}/messages`,
          headers: { authorization: basicAuthorization('api', secret(secrets.key)) },
          body,
        },
        signal,
        { classify, accepted: (response) => v.is(v.object({ id: v.string() }), response.body) },
      )
    },
  }),

  async events(signed, { secrets }, { secret, now }) {
    const key = secret(expected(secrets.reports))
    const body = eventBody(signed)
    return readEvents(await verifyMailgunWebhook(body, key, Math.floor(now() / 1000)), body)
  },

  // The selector of the DKIM record is drawn for each domain, and told by its console.
  records: (_, { domain, base }) => [
    {
      purpose: 'spf',
      type: 'TXT',
      name: domain,
      value: base === europe ? 'include:eu.mailgun.org' : 'include:mailgun.org',
    },
    { purpose: 'dkim', type: 'TXT' },
    { purpose: 'bounces', type: 'MX', name: domain },
  ],
}

const event = v.object({
  'event-data': v.object({
    event: v.string(),
    severity: v.optional(v.string()),
    /** Of a `failed`: `suppress-bounce` and the like, where Mailgun's own lists stopped it. */
    reason: v.optional(v.string()),
    'user-variables': v.object({ outbox: v.string() }),
  }),
})

/** @see https://documentation.mailgun.com/docs/mailgun/user-manual/events/event-types */
function stateOf({
  event: name,
  severity,
  reason = '',
}: v.InferInput<typeof event>['event-data']): DeliveryEventState | undefined {
  switch (name) {
    case 'delivered':
      return 'delivered'
    case 'failed':
      if (severity !== 'permanent') return undefined
      return reason.startsWith('suppress-') ? 'unreached' : 'bounced'
    case 'complained':
    case 'unsubscribed':
      return 'complained'
    default:
      return undefined
  }
}

/** @param token what is signed: with it as the event, a report that reuses it counts no second time */
function readEvents(token: string, body: unknown): readonly DeliveryEvent[] {
  if (!v.is(event, body)) return []
  const data = body['event-data']
  const state = stateOf(data)
  return state ? [{ event: token, message: data['user-variables'].outbox, state }] : []
}
