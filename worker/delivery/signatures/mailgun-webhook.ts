/**
 * Verifies what Mailgun signs: HMAC-SHA-256 of time and token.
 *
 * The signature does not cover what is reported: who saw one request could send another report with its token. So
 * whoever verifies must count a token once.
 *
 * @see https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/securing-webhooks
 */
import * as v from 'valibot'
import { fromHex } from '../../crypto/hex.ts'
import { EventRefused } from '../events/event.ts'
import { requireFresh } from './freshness.ts'
import { requireMac } from './shared-secret.ts'

const signed = v.object({
  signature: v.object({
    timestamp: v.union([v.string(), v.number()]),
    token: v.pipe(v.string(), v.minLength(1)),
    signature: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
  }),
})

/**
 * Verifies a webhook.
 *
 * @param key the account's "HTTP webhook signing key"
 * @param now seconds since 1970
 * @returns the token, which Mailgun draws for each request
 * @throws EventRefused
 */
export async function verifyMailgunWebhook(
  body: unknown,
  key: string,
  now: number,
): Promise<string> {
  if (!v.is(signed, body)) throw new EventRefused('is not signed')
  const { timestamp, token, signature } = body.signature
  requireFresh(String(timestamp), now)
  await requireMac('SHA-256', key, fromHex(signature), `${timestamp}${token}`)
  return token
}
