/** Twilio, its Programmable Messaging. */
import * as v from 'valibot'
import { minutes } from '../../../contract/units.ts'
import { basicAuthorization } from '../vendor-api/basic-authorization.ts'
import { DeliveryError, type BaseSetting, type ProviderDefinition } from '../provider.ts'
import { expected, type DeliveryEvent, type DeliveryEventState } from '../events/event.ts'
import { verifyTwilio } from '../signatures/twilio-signature.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface TwilioSetting extends BaseSetting {
  /** Account SID, `AC…`. */
  readonly account: string
  /** SID of an API key, `SK…`; without one, the account's own auth token is the credential. */
  readonly apiKey?: string
  /** A number in E.164, a short code or a sender's name; or the SID of a messaging service, `MG…`, which chooses. */
  readonly sender: string
  /**
   * The URL that Twilio reports to, which it takes with each message:
   * `https://id.ciudad.gob.ec/<slug>/delivery/sms/<carrier>/reports`. Without it, no report comes.
   */
  readonly reportsUrl?: string
  readonly secrets: {
    /** The API key's secret, or the account's auth token. */
    readonly key: string
    /** The account's auth token, which signs reports; without it no report is taken. */
    readonly reports?: string
  }
}

/** Seconds that Twilio may keep the message: no code lives longer. */
const validity = minutes(10)

/** The label by which a report names the message again: Twilio has none, so it stands in the address for reports. */
const label = 'outbox'

/** Whatever depends on the number is a fault of the message: what a trial, a country or a sender does not allow. */
const faults: Readonly<Record<number, ReturnType<Classify>>> = {
  20003: { fault: 'account', reason: 'credentials_refused' },
  20005: { fault: 'account', reason: 'account_suspended' },
  21211: { fault: 'recipient', reason: 'address_refused' },
  21408: { fault: 'message', reason: 'country_not_enabled' },
  21603: { fault: 'account', reason: 'sender_refused' },
  21606: { fault: 'message', reason: 'sender_refused' },
  21608: { fault: 'message', reason: 'account_on_trial' },
  21609: { fault: 'account', reason: 'reports_url_refused' },
  // The citizen answered STOP to this sender: another may write.
  21610: { fault: 'message', reason: 'recipient_opted_out' },
  21611: { fault: 'provider', reason: 'queue_full' },
  // This sender does not reach this number; another may.
  21612: { fault: 'message', reason: 'route_missing' },
  21614: { fault: 'recipient', reason: 'number_cannot_receive' },
  21617: { fault: 'message', reason: 'text_too_long' },
  21635: { fault: 'recipient', reason: 'number_cannot_receive' },
  21659: { fault: 'message', reason: 'sender_refused' },
  21660: { fault: 'account', reason: 'sender_refused' },
  21701: { fault: 'account', reason: 'sender_refused' },
  21703: { fault: 'message', reason: 'sender_refused' },
  21705: { fault: 'account', reason: 'sender_refused' },
  30001: { fault: 'provider', reason: 'queue_full' },
  30002: { fault: 'account', reason: 'account_suspended' },
  30003: { fault: 'deferred', reason: 'phone_unreachable' },
  30004: { fault: 'message', reason: 'recipient_suppressed' },
  30005: { fault: 'recipient', reason: 'address_refused' },
  30006: { fault: 'recipient', reason: 'number_cannot_receive' },
  30007: { fault: 'message', reason: 'text_filtered' },
  30034: { fault: 'message', reason: 'sender_refused' },
  30450: { fault: 'message', reason: 'fraud_guard' },
  63007: { fault: 'account', reason: 'sender_refused' },
  63038: { fault: 'account', reason: 'quota_exhausted' },
}

const refusal = v.object({ code: v.number() })

const failed = v.object({ error_code: v.number() })

/** @see https://www.twilio.com/docs/api/errors */
const classify: Classify = ({ status, body }) => {
  if (status >= 400) return v.is(refusal, body) ? faults[body.code] : undefined
  if (!v.is(failed, body)) return undefined
  return faults[body.error_code] ?? { fault: 'message', reason: 'taken_with_an_error' }
}

const taken = v.object({
  sid: v.pipe(v.string(), v.regex(/^(SM|MM)[0-9a-f]{32}$/i)),
  status: v.picklist(['accepted', 'queued', 'sending', 'sent', 'delivered']),
})

/** @see https://www.twilio.com/docs/messaging/api/message-resource#create-a-message-resource */
export const twilio: ProviderDefinition<'sms', TwilioSetting> = {
  channel: 'sms',

  make: (
    { base = 'https://api.twilio.com', account, apiKey = account, sender, reportsUrl, secrets },
    { secret },
  ) => ({
    send: async ({ id, to, text }, signal) =>
      post(
        {
          url: `${base}/2010-04-01/Accounts/${account}/Messages.json`,
          headers: { authorization: basicAuthorization(apiKey, secret(secrets.key)) },
          body: new URLSearchParams({
            To: to,
            ...(/^MG[0-9a-f]{32}$/i.test(sender)
              ? { MessagingServiceSid: sender }
              : { From: sender }),
            Body: text,
            ValidityPeriod: String(validity),
            // Quotes and dashes of print become those of GSM-7: one of them would halve what a message holds.
            SmartEncoded: 'true',
            // A link with a secret is nobody's to rewrite or to count.
            ShortenUrls: 'false',
            ...(reportsUrl && { StatusCallback: labelled(reportsUrl, id) }),
          }),
        },
        signal,
        { classify, accepted: ({ body }) => v.is(taken, body) },
      ),
  }),

  async events(signed, { secrets }, { secret }) {
    const parameters = await verifyTwilio(signed, secret(expected(secrets.reports)))
    const said = (name: string) => parameters.get(name) ?? ''
    const message = new URL(signed.url).searchParams.get(label)
    const state = stateOf(said('MessageStatus'), Number(said('ErrorCode')))
    return message && state
      ? [
          {
            event: `${said('MessageSid')}:${said('MessageStatus')}`,
            message,
            state,
          } satisfies DeliveryEvent,
        ]
      : []
  },
}

function labelled(reportsUrl: string, id: string): string {
  if (!URL.canParse(reportsUrl))
    throw new DeliveryError('reports_url_refused', { fault: 'account' })
  const url = new URL(reportsUrl)
  url.searchParams.set(label, id)
  return url.href
}

/**
 * What a status says of the number. Many failures say nothing of it: a phone that is switched off, a queue.
 *
 * @see https://www.twilio.com/docs/messaging/guides/outbound-message-status-in-status-callbacks
 */
function stateOf(status: string, code: number): DeliveryEventState | undefined {
  if (status === 'delivered' || status === 'read') return 'delivered'
  if (status !== 'undelivered' && status !== 'failed') return undefined
  if (code === 21610) return 'complained'
  const fault = faults[code]?.fault
  // A filter, a block, a missing route: another provider has others.
  return fault === 'recipient' ? 'bounced' : fault === 'message' ? 'unreached' : undefined
}
