/** An e-mail as a mail server takes it. */
import { DeliveryError, type Email } from '../provider.ts'
import { headerNameAddr, headerText } from './header-text.ts'
import { quotedPrintable } from './quoted-printable.ts'

/** The envelope and the content that are sent to a server. Lines end in CRLF. */
export interface MimeMessage {
  readonly from: string
  readonly to: string
  readonly content: string
}

/** No quoted-printable text holds `=_` (RFC 2045 §6.7). */
const boundary = '=_parts'

/** RFC 5321 §4.1.2, without quoted strings and address literals: no citizen's address has them. */
const address = /^[\w!#$%&'*+/=?^`{|}~.-]{1,64}@(?:[A-Za-z0-9-]{1,63}\.)+[A-Za-z0-9-]{1,63}$/

/**
 * Writes a message with its text and its HTML.
 *
 * @param at milliseconds since 1970
 * @throws DeliveryError where an address or the id could say more than that
 * @see RFC 5322 §3.6; RFC 2046 §5.1.4
 */
export function mimeMessage({ id, from, to, subject, text, html }: Email, at: number): MimeMessage {
  if (!address.test(from.address)) throw new DeliveryError('sender_malformed', { fault: 'account' })
  if (!address.test(to)) throw new DeliveryError('address_malformed', { fault: 'recipient' })
  if (!/^[\w-]{1,64}$/.test(id)) throw new DeliveryError('id_malformed', { fault: 'message' })
  const lines = [
    `Date: ${new Date(at).toUTCString().replace('GMT', '+0000')}`,
    `From: ${headerNameAddr(from)}`,
    `To: ${to}`,
    `Subject: ${headerText(subject)}`,
    // The same at every try: by it a server, or a reader, knows a duplicate.
    `Message-ID: <${id}@${domainOf(from.address)}>`,
    // RFC 3834 §5: nobody's out-of-office answers to it.
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    ...part('text/plain', text),
    ...part('text/html', html),
    `--${boundary}--`,
    '',
  ]
  return { from: from.address, to, content: lines.join('\r\n') }
}

/** What follows the `@`. */
export const domainOf = (of: string): string => of.slice(of.lastIndexOf('@') + 1)

const part = (type: string, text: string) => [
  `--${boundary}`,
  `Content-Type: ${type}; charset=utf-8`,
  'Content-Transfer-Encoding: quoted-printable',
  '',
  quotedPrintable(text),
]
