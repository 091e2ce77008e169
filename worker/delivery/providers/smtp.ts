/** A city hall's own mail server, by SMTP with TLS and a password. */
import type { BaseSetting, ProviderDefinition } from '../provider.ts'
import { DeliveryError } from '../provider.ts'
import { domainOf, mimeMessage } from '../smtp/mime-message.ts'
import type { MailServer } from '../smtp/open-socket.ts'
import { submit } from '../smtp/submission.ts'

export interface SmtpSetting extends BaseSetting {
  /** Name of the server, and the one that its certificate must be valid for. */
  readonly host: string
  /** 465 or 587. Cloudflare lets nobody connect to 25. */
  readonly port: number
  /** How TLS begins; see `tlsAt` when absent. */
  readonly tls?: MailServer['tls']
  /** The name with which we greet the server; the sender's domain when absent. */
  readonly ehlo?: string
  readonly secrets: { readonly user: string; readonly password: string }
}

/** How TLS begins at a port, where a setting does not say it (RFC 8314 §3.3): never in no way. */
export const tlsAt = (port: number): MailServer['tls'] => (port === 465 ? 'implicit' : 'starttls')

/** @see RFC 6409, and docs/decisions/014-smtp-client.md */
export const smtp: ProviderDefinition<'email', SmtpSetting> = {
  channel: 'email',

  make: ({ host, port, tls = tlsAt(port), ehlo, secrets }, { secret, now }) => ({
    async send(email, signal) {
      if (port === 25) throw new DeliveryError('port_blocked', { fault: 'account' })
      const message = mimeMessage(email, now())
      await submit(
        {
          server: { host, port, tls },
          credentials: { user: secret(secrets.user), password: secret(secrets.password) },
          ehlo: ehlo ?? domainOf(message.from),
          message,
        },
        signal,
      )
    },
  }),

  // Where the city hall's server sends from, and how it signs, only the city hall knows.
  records: (domain) => [
    { purpose: 'spf', type: 'TXT', name: domain },
    { purpose: 'dkim', type: 'TXT' },
    { purpose: 'dmarc', type: 'TXT', name: `_dmarc.${domain}` },
  ],
}
