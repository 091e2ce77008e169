/**
 * Infobip, its SMS API of the third version.
 *
 * It takes no reports: a subscription may be given a key for HMAC, but where the signature stands in the request and
 * what it covers is not documented, and what its documents do describe (a password, a certificate) signs nothing.
 *
 * @see https://www.infobip.com/docs/api/platform/subscriptions-api/create-security-settings
 */
import * as v from 'valibot'
import { minutes } from '../../../contract/units.ts'
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { post, type Classify, type VendorResponse } from '../vendor-api/vendor-request.ts'

export interface InfobipSetting extends BaseSetting {
  /** Each customer has an origin of its own, e.g. `https://xxxxx.api.infobip.com`. No slash at the end. */
  readonly base: string
  /** A sender's name or a number that is registered with the account. */
  readonly sender: string
  readonly secrets: {
    /** API key with the scope `sms:message:send`. */
    readonly key: string
  }
}

/** Seconds that Infobip may keep the message: no code lives longer. */
const validity = minutes(10)

/** Whatever depends on the number is a fault of the message: lists, routes and trials are Infobip's own. */
const faultsByName: Readonly<Record<string, ReturnType<Classify>>> = {
  MISSING_TO: { fault: 'recipient', reason: 'address_refused' },
  REJECTED_DESTINATION: { fault: 'recipient', reason: 'address_refused' },
  REJECTED_PREFIX_MISSING: { fault: 'recipient', reason: 'address_refused' },
  REJECTED_DND: { fault: 'message', reason: 'recipient_opted_out' },
  REJECTED_DESTINATION_BLOCKLISTED: { fault: 'message', reason: 'recipient_suppressed' },
  REJECTED_NETWORK: { fault: 'message', reason: 'country_not_enabled' },
  REJECTED_ROUTE_NOT_AVAILABLE: { fault: 'message', reason: 'country_not_enabled' },
  REJECTED_SOURCE: { fault: 'account', reason: 'sender_refused' },
  REJECTED_SENDER: { fault: 'account', reason: 'sender_refused' },
  REJECTED_NOT_ENOUGH_CREDITS: { fault: 'account', reason: 'insufficient_funds' },
  REJECTED_PREPAID_PACKAGE_EXPIRED: { fault: 'account', reason: 'insufficient_funds' },
  REJECTED_DESTINATION_NOT_REGISTERED: { fault: 'message', reason: 'account_on_trial' },
  // Infobip's own limits for one number: another provider has others.
  REJECTED_FLOODING_FILTER: { fault: 'message', reason: 'flooding_filter' },
  SIGNALS_BLOCKED: { fault: 'message', reason: 'fraud_guard' },
  REJECTED_MESSAGE_TOO_LONG: { fault: 'message', reason: 'text_too_long' },
  REJECTED_SYSTEM_ERROR: { fault: 'provider', reason: 'vendor_failed' },
  UNDELIVERABLE_REJECTED_PLATFORM: { fault: 'provider', reason: 'vendor_failed' },
}

/** A map: the name is a text of theirs, and may be that of what any object has. */
const faults = new Map(Object.entries(faultsByName))

const accepted = v.object({
  messages: v.tuple([v.object({ status: v.object({ groupName: v.string(), name: v.string() }) })]),
})

const statusOf = ({ status, body }: VendorResponse) =>
  status < 400 && v.is(accepted, body) ? body.messages[0].status : undefined

/** It was given the same id before, so it has the message: an earlier try reached it and its answer did not reach us. */
const takenBefore = 'REJECTED_DUPLICATE_MESSAGE_ID'

const isTaken = ({ groupName, name }: { readonly groupName: string; readonly name: string }) =>
  ['PENDING', 'DELIVERED'].includes(groupName) || name === takenBefore

/** @see https://www.infobip.com/docs/essentials/api-essentials/response-status-and-error-codes */
const classify: Classify = (response) => {
  const status = statusOf(response)
  if (!status || isTaken(status)) return undefined
  return faults.get(status.name) ?? { fault: 'message', reason: 'refused_in_answer' }
}

/** @see https://www.infobip.com/docs/api/channels/sms/outbound-sms/send-sms-messages */
export const infobip: ProviderDefinition<'sms', InfobipSetting> = {
  channel: 'sms',

  make: ({ base, sender, secrets }, { secret }) => ({
    send: async ({ id, to, text }, signal) =>
      post(
        {
          url: `${base}/sms/3/messages`,
          headers: {
            authorization: `App ${secret(secrets.key)}`,
            'content-type': 'application/json',
            accept: 'application/json',
          },
          body: JSON.stringify({
            messages: [
              {
                sender,
                destinations: [{ to: to.slice(1), messageId: id }],
                content: { text },
                options: { validityPeriod: { amount: validity, timeUnit: 'SECONDS' } },
                webhooks: { callbackData: id },
              },
            ],
            // Both are true unless said otherwise; a link with a secret is nobody's to rewrite or to count.
            options: { tracking: { shortenUrl: false, trackClicks: false } },
          }),
        },
        signal,
        { classify, accepted: (response) => statusOf(response) !== undefined },
      ),
  }),
}
