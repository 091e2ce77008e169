/**
 * Verifies what SendGrid's event webhook signs: ECDSA over P-256, of time and body. Knows no event.
 *
 * @see https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
import { fromBase64, type Bytes } from '../../crypto/base64.ts'
import { rawSignature } from '../../crypto/ecdsa-signature.ts'
import { ReportRefused, type SignedReport } from '../reports/report.ts'
import { requireFresh } from './freshness.ts'

const signatureHeader = 'x-twilio-email-event-webhook-signature'
const timestampHeader = 'x-twilio-email-event-webhook-timestamp'

const algorithm = { name: 'ECDSA', hash: 'SHA-256' }

/**
 * Verifies a webhook.
 *
 * @param publicKey SubjectPublicKeyInfo in base64, as SendGrid's console shows it
 * @param now seconds since 1970
 * @throws ReportRefused
 */
export async function verifySendgridWebhook(
  { headers, body }: SignedReport,
  publicKey: string,
  now: number,
): Promise<void> {
  const signature = headers.get(signatureHeader)
  const at = headers.get(timestampHeader)
  if (!signature || !at) throw new ReportRefused('is not signed')
  requireFresh(at, now)
  const raw = rawSignature(padded(signature) ?? new Uint8Array())
  const signed = new TextEncoder().encode(`${at}${body}`)
  if (!raw || !(await crypto.subtle.verify(algorithm, await keyOf(publicKey), raw, signed)))
    throw new ReportRefused('has a signature that is not its sender’s')
}

function keyOf(publicKey: string): Promise<CryptoKey> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  return crypto.subtle
    .importKey('spki', padded(publicKey) ?? new Uint8Array(), curve, false, ['verify'])
    .catch((cause: unknown) => {
      throw new ReportRefused('cannot be verified: the key of the setting is none', { cause })
    })
}

/** Base64 as SendGrid writes it, with its padding. */
const padded = (base64: string): Bytes | null => fromBase64(base64.replace(/={0,2}$/, ''))
