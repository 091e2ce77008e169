/**
 * Brevo, once Sendinblue, by its HTTP API. It signs no webhook, so it has no reports.
 *
 * @see https://developers.brevo.com/docs/secured-webhooks
 */
import * as v from 'valibot'
import { namedUuid } from '../../crypto/named-uuid.ts'
import { DeliveryError, type BaseSetting, type ProviderDefinition } from '../provider.ts'
import { post, type Classify } from '../vendor-api/vendor-request.ts'

export interface BrevoSetting extends BaseSetting {
  readonly secrets: {
    /** API key, `xkeysib-…`. */
    readonly key: string
  }
}

/** Of the UUIDs that name an outbox row to Brevo; drawn once. */
const outboxRows = '2f6f4c0e-7d2b-4c1d-9a53-0b8f6f0e3a71'

/** Most characters of a sender's name. */
const longestName = 70

const alreadyTaken = 'already_taken'

/** @see https://developers.brevo.com/docs/how-it-works */
const refusal = v.object({ code: v.string() })

const classify: Classify = ({ status, body }) => {
  if (status < 400 || !v.is(refusal, body)) return undefined
  switch (body.code) {
    case 'duplicate_parameter':
      return { fault: 'message', reason: alreadyTaken }
    case 'not_enough_credits':
      return { fault: 'account', reason: 'insufficient_funds' }
    case 'account_under_validation':
      return { fault: 'account', reason: 'account_suspended' }
    default:
      return undefined
  }
}

/** @see https://developers.brevo.com/reference/send-transac-email */
export const brevo: ProviderDefinition<'email', BrevoSetting> = {
  channel: 'email',

  make: ({ base = 'https://api.brevo.com', secrets }, { secret }) => ({
    async send({ id, from, to, subject, text, html }, signal) {
      const key = secret(secrets.key)
      const body = JSON.stringify({
        sender: { name: shortened(from.name), email: from.address },
        to: [{ email: to }],
        subject,
        textContent: text,
        htmlContent: html,
        headers: {
          // Kept for 15 or 30 minutes: its pages disagree.
          idempotencyKey: await namedUuid(outboxRows, id),
          'X-Mailin-custom': id,
        },
        // No field switches tracking off. Where the account lets an operator do so, it must be done: a link holds a
        // one-time secret, and should not go by way of Brevo, where it would be kept.
      })
      const headers = { 'api-key': key, 'content-type': 'application/json' }
      const accepted = (response: { readonly body: unknown }) =>
        v.is(v.object({ messageId: v.string() }), response.body)
      await post({ url: `${base}/v3/smtp/email`, headers, body }, signal, {
        classify,
        accepted,
      }).catch(acceptDuplicate)
    },
  }),

  // Besides, a TXT record proves to Brevo whose the domain is.
  records: (domain) => [
    { purpose: 'dkim', type: 'CNAME', name: `brevo1._domainkey.${domain}` },
    { purpose: 'dkim', type: 'CNAME', name: `brevo2._domainkey.${domain}` },
    { purpose: 'dmarc', type: 'TXT', name: `_dmarc.${domain}` },
  ],
}

/** A key that comes again is refused, for the message was taken the first time: its answer got lost on the way. */
function acceptDuplicate(error: unknown): void {
  if (!(error instanceof DeliveryError) || error.reason !== alreadyTaken) throw error
}

/** By whole characters. A city's full name may be longer, and a name cut short is better than no code. */
const shortened = (name: string) => Array.from(name).slice(0, longestName).join('')
