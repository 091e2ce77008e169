/** Cloudflare's own sending of e-mail, by a binding of the Worker: no address, no secret, no HTTP. Public beta. */
import {
  DeliveryError,
  type BaseSetting,
  type Fault,
  type ProviderDefinition,
} from '../provider.ts'

export type CloudflareSetting = BaseSetting

/**
 * What its errors say by their `code`; whatever else is thrown is the provider's own trouble.
 *
 * @see https://developers.cloudflare.com/email-service/api/send-emails/workers-api/#error-codes
 */
const faults: Readonly<Record<string, readonly [Fault, string]>> = {
  // Cloudflare's own list: another provider may deliver.
  E_RECIPIENT_SUPPRESSED: ['message', 'recipient_suppressed'],
  E_SENDER_NOT_VERIFIED: ['account', 'sender_refused'],
  E_SENDER_DOMAIN_NOT_AVAILABLE: ['account', 'sender_refused'],
  // The binding is restricted to some recipients, which nobody asked it to be.
  E_RECIPIENT_NOT_ALLOWED: ['message', 'recipient_not_allowed'],
  E_DAILY_LIMIT_EXCEEDED: ['account', 'quota_exhausted'],
  E_RATE_LIMIT_EXCEEDED: ['provider', 'rate_limited'],
  // The recipient's server said no, for an hour or for ever: that is not told.
  E_DELIVERY_FAILED: ['deferred', 'delivery_failed'],
  E_INTERNAL_SERVER_ERROR: ['provider', 'provider_failed'],
  E_CONTENT_TOO_LARGE: ['message', 'message_too_large'],
  E_VALIDATION_ERROR: ['message', 'message_refused'],
  E_FIELD_MISSING: ['message', 'message_refused'],
  E_TOO_MANY_RECIPIENTS: ['message', 'message_refused'],
  E_HEADER_NOT_ALLOWED: ['message', 'message_refused'],
  E_HEADER_USE_API_FIELD: ['message', 'message_refused'],
  E_HEADER_VALUE_INVALID: ['message', 'message_refused'],
  E_HEADER_VALUE_TOO_LONG: ['message', 'message_refused'],
  E_HEADER_NAME_INVALID: ['message', 'message_refused'],
  E_HEADERS_TOO_LARGE: ['message', 'message_refused'],
  E_HEADERS_TOO_MANY: ['message', 'message_refused'],
}

function translated(cause: unknown): DeliveryError {
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  const known = typeof code === 'string' && Object.hasOwn(faults, code) ? faults[code] : undefined
  const [fault, reason] = known ?? ['provider', 'provider_failed']
  // What asks for patience has taken nothing; whatever else went wrong may have.
  return new DeliveryError(reason, {
    fault,
    cause,
    definitelyNotAccepted: reason === 'rate_limited',
  })
}

/**
 * It signs no reports: bounces are kept by its own list, and told when the next message is refused.
 *
 * @see https://developers.cloudflare.com/email-service/api/send-emails/workers-api/
 */
export const cloudflare: ProviderDefinition<'email', CloudflareSetting> = {
  channel: 'email',

  make: (_setting, { email }) => ({
    async send({ id, from, to, subject, text, html }, signal) {
      if (!email) throw new DeliveryError('binding_missing', { fault: 'account' })
      const builder = {
        from: { name: from.name, email: from.address },
        to,
        subject,
        text,
        html,
        headers: {
          // RFC 3834 §5: so that nobody's holiday notice answers.
          'Auto-Submitted': 'auto-generated',
          'X-Outbox': id,
        },
      }
      const sent = email.send(builder).catch((cause: unknown) => {
        throw translated(cause)
      })
      const { messageId } = await Promise.race([sent, rejectedOnAbort(signal)])
      if (!messageId) throw new DeliveryError('answer_unreadable', { fault: 'provider' })
    },
  }),

  /** @see https://developers.cloudflare.com/email-service/configuration/domains/ */
  records: (domain) => [
    {
      purpose: 'spf',
      type: 'TXT',
      name: `cf-bounce.${domain}`,
      value: 'include:_spf.mx.cloudflare.net',
    },
    { purpose: 'bounces', type: 'MX', name: `cf-bounce.${domain}` },
    { purpose: 'dkim', type: 'TXT', name: `cf-bounce._domainkey.${domain}` },
  ],
}

/** The binding takes no signal, so the waiting ends here while the sending may not. */
const rejectedOnAbort = (signal: AbortSignal) =>
  new Promise<never>((_, reject) => {
    const end = () => reject(new DeliveryError('provider_timeout', { fault: 'provider' }))
    if (signal.aborted) end()
    else signal.addEventListener('abort', end, { once: true })
  })
