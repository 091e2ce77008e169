/**
 * Verifies what Meta signs, and answers its question whether an address for webhooks is ours.
 *
 * @see https://developers.facebook.com/docs/graph-api/webhooks/getting-started
 */
import { equal, sha256, utf8 } from '../../crypto/digest.ts'
import { fromHex } from '../../crypto/hex.ts'
import { EventRefused, type SignedEvent } from '../events/event.ts'
import { bytesOf, requireMac } from './shared-secret.ts'

/**
 * Verifies `X-Hub-Signature-256`: HMAC-SHA-256 over the body as it came.
 *
 * @param secret the app secret
 * @throws EventRefused
 */
export async function verifyHub({ headers, body }: SignedEvent, secret: string): Promise<void> {
  const [, hex] = /^sha256=([0-9a-f]{64})$/.exec(headers.get('x-hub-signature-256') ?? '') ?? []
  if (!hex) throw new EventRefused('is not signed')
  await requireMac('SHA-256', secret, fromHex(hex), body)
}

/**
 * Answers the GET by which Meta asks, once, whether whoever runs an address also runs the app.
 *
 * @param url as Meta called it
 * @param token that was typed into the app's dashboard
 * @returns the challenge: the whole body of the answer, which is 200 and `text/plain`
 * @throws EventRefused for another question or another token; the answer is 403
 */
export async function hubResponse(url: string, token: string): Promise<string> {
  const { searchParams } = new URL(url)
  const said = (name: string) => searchParams.get(`hub.${name}`) ?? ''
  if (said('mode') !== 'subscribe') throw new EventRefused('asks for something else')
  if (!equal(await sha256(utf8(token)), await sha256(bytesOf(said('verify_token')))))
    throw new EventRefused('has another token')
  // It goes back into an answer of ours: nothing but what Meta draws, a number.
  const [challenge] = /^[\w-]{1,128}$/.exec(said('challenge')) ?? []
  if (!challenge) throw new EventRefused('has no challenge')
  return challenge
}
