/**
 * Verifies what SendGrid's event webhook signs: ECDSA over P-256, of time and body.
 *
 * @see
 * https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/getting-started-event-webhook-security-features
 */
import { createPublicKey, verify } from 'node:crypto'
import { fromBase64, type Bytes } from '../../crypto/base64.ts'
import { EventRefused, type SignedEvent } from '../events/event.ts'
import { requireFresh } from './freshness.ts'

const signatureHeader = 'x-twilio-email-event-webhook-signature'
const timestampHeader = 'x-twilio-email-event-webhook-timestamp'

/**
 * Verifies a webhook.
 *
 * @param publicKey SubjectPublicKeyInfo in base64, as SendGrid's console shows it
 * @param now seconds since 1970
 * @throws EventRefused
 */
export function verifySendgridWebhook(
  { headers, body }: SignedEvent,
  publicKey: string,
  now: number,
): void {
  const signature = headers.get(signatureHeader)
  const at = headers.get(timestampHeader)
  if (!signature || !at) throw new EventRefused('is not signed')
  requireFresh(at, now)
  const key = { key: keyOf(publicKey), dsaEncoding: 'der' } as const
  const signed = new TextEncoder().encode(`${at}${body}`)
  if (!verify('sha256', signed, key, padded(signature) ?? new Uint8Array()))
    throw new EventRefused('has a signature that is not its sender’s')
}

/** @returns in PEM; only a key of P-256: whatever else the setting holds verifies nothing */
function keyOf(base64: string): string {
  const pem = `-----BEGIN PUBLIC KEY-----\n${base64}\n-----END PUBLIC KEY-----`
  if (!padded(base64) || curveOf(pem) !== 'prime256v1')
    throw new EventRefused('cannot be verified: the key of the setting is none')
  return pem
}

function curveOf(pem: string): string | undefined {
  try {
    return createPublicKey(pem).asymmetricKeyDetails?.namedCurve
  } catch {
    return undefined
  }
}

/** Base64 as SendGrid writes it, with its padding. */
const padded = (base64: string): Bytes | null => fromBase64(base64.replace(/={0,2}$/, ''))
