/**
 * Signs and verifies webhooks as the Standard Webhooks specification has it: HMAC-SHA-256 over id, time and body. Svix,
 * and so Resend, differs in the names of the headers alone.
 *
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
import { fromBase64 } from '../../crypto/base64.ts'
import { DeliveryError } from '../provider.ts'
import { EventRefused, type SignedEvent } from '../events/event.ts'
import { requireFresh } from './freshness.ts'

/** Bytes of a secret, as the specification has them. */
const [shortest, longest] = [24, 64]

/** Signatures that are looked at: a sender that changes its secret signs with both, and each costs a MAC of the body. */
const mostSignatures = 4

/** @throws DeliveryError when the secret is none: whoever set it must set it again */
async function keyOf(secret: string, use: 'sign' | 'verify'): Promise<CryptoKey> {
  const base64 = secret.trim().replace(/^whsec_/, '')
  const bytes = fromBase64(base64.replace(/={0,2}$/, ''))
  if (!bytes || bytes.length < shortest || bytes.length > longest)
    throw new DeliveryError('secret_malformed', { fault: 'account' })
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [use])
}

const contentOf = (id: string, at: string, body: string) =>
  new TextEncoder().encode(`${id}.${at}.${body}`)

/**
 * The headers that sign a webhook.
 *
 * @param secret `whsec_` and base64, 24 to 64 bytes
 * @param at seconds since 1970
 * @throws DeliveryError of the fault `account` when the secret is none
 */
export async function signWebhook(secret: string, id: string, at: number, body: string) {
  const key = await keyOf(secret, 'sign')
  const mac = await crypto.subtle.sign('HMAC', key, contentOf(id, String(at), body))
  return {
    'webhook-id': id,
    'webhook-timestamp': String(at),
    'webhook-signature': `v1,${btoa(String.fromCharCode(...new Uint8Array(mac)))}`,
  }
}

/**
 * Verifies a webhook.
 *
 * @param prefix of its headers: `webhook`, or `svix`
 * @param now seconds since 1970
 * @returns the id of the event, the same when it is sent again
 * @throws EventRefused; DeliveryError of the fault `account` when the secret is none
 */
export async function verifyWebhook(
  { headers, body }: SignedEvent,
  secret: string,
  prefix: 'webhook' | 'svix',
  now: number,
): Promise<string> {
  const [id, at, signatures] = ['id', 'timestamp', 'signature'].map(
    (name) => headers.get(`${prefix}-${name}`) ?? '',
  )
  if (!id || !at || !signatures) throw new EventRefused('is not signed')
  requireFresh(at, now)
  const key = await keyOf(secret, 'verify')
  for (const signature of signatures.split(' ', mostSignatures)) {
    const mac = bytesOf(/^v1,([A-Za-z0-9+/]{43}=)$/.exec(signature)?.[1])
    // `verify` compares in constant time.
    if (mac && (await crypto.subtle.verify('HMAC', key, mac, contentOf(id, at, body)))) return id
  }
  throw new EventRefused('has a signature that is not its sender’s')
}

const bytesOf = (base64: string | undefined) =>
  base64 === undefined ? null : Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
