/**
 * Postmark, by its HTTP API. It signs no webhook, so it has no reports.
 *
 * @see https://postmarkapp.com/developer/webhooks/webhooks-overview
 */
import * as v from 'valibot'
import { nameAddr } from '../vendor-api/address-header.ts'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface PostmarkSetting extends BaseSetting {
  readonly secrets: {
    /** API token of the server. */
    readonly key: string
  }
  /** Message stream, a transactional one; `outbound` when absent. */
  readonly stream?: string
}

const answered = v.object({ ErrorCode: v.number(), Message: v.string() })

/** @see https://postmarkapp.com/developer/api/overview#error-codes */
const classify: Classify = ({ body }) => {
  // Whatever the status: 200 may hold an error.
  if (!v.is(answered, body)) return undefined
  switch (body.ErrorCode) {
    case 406:
      // Its own list: another provider may deliver.
      return { fault: 'message', reason: 'recipient_suppressed' }
    case 300:
      // Any field may be meant, and only the sentence tells which.
      return /^(Invalid|Error parsing) 'To'/.test(body.Message)
        ? { fault: 'recipient', reason: 'address_refused' }
        : { fault: 'message', reason: 'message_invalid' }
    case 10:
      return { fault: 'account', reason: 'credentials_refused' }
    case 400:
    case 401:
      return { fault: 'account', reason: 'sender_refused' }
    case 405:
      return { fault: 'account', reason: 'quota_exhausted' }
    case 412:
      // Until the account is approved it may write to the sender's own domain alone.
      return { fault: 'message', reason: 'account_on_trial' }
    case 413:
      return { fault: 'account', reason: 'account_suspended' }
    case 1221:
    case 1235:
    case 1236:
      return { fault: 'account', reason: 'stream_refused' }
    case 100:
      return { fault: 'provider', reason: 'provider_in_maintenance' }
    default:
      return undefined
  }
}

/** @see https://postmarkapp.com/developer/api/email-api#send-a-single-email */
export const postmark: ProviderDefinition<'email', PostmarkSetting> = {
  channel: 'email',

  make: ({ base = 'https://api.postmarkapp.com', secrets, stream = 'outbound' }, { secret }) => ({
    send: async ({ id, from, to, subject, text, html }, signal) =>
      post(
        {
          url: `${base}/email`,
          headers: {
            'x-postmark-server-token': secret(secrets.key),
            'content-type': 'application/json',
            accept: 'application/json',
          },
          body: JSON.stringify({
            From: nameAddr(from),
            To: to,
            Subject: subject,
            TextBody: text,
            HtmlBody: html,
            // A link holds a one-time secret, so it must go as it is: not by way of Postmark, where it would be kept.
            // Both may be on for the server.
            TrackOpens: false,
            TrackLinks: 'None',
            Metadata: { outbox: id },
            MessageStream: stream,
          }),
        },
        signal,
        { classify, accepted: ({ body }) => v.is(answered, body) && body.ErrorCode === 0 },
      ),
  }),

  // The selector of the DKIM record is drawn for each domain, and told by its console.
  records: (domain) => [
    { purpose: 'dkim', type: 'TXT' },
    { purpose: 'bounces', type: 'CNAME', name: `pm-bounces.${domain}`, value: 'pm.mtasv.net' },
  ],
}
