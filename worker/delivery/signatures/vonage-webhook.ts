/**
 * Verifies what Vonage signs: a JWT in the header `Authorization` that holds a digest of the body.
 *
 * @see https://developer.vonage.com/en/getting-started/concepts/webhooks#decoding-signed-webhooks
 */
import { errors, jwtVerify } from 'jose'
import { minutes } from '../../../contract/units.ts'
import { equal, sha256, utf8 } from '../../crypto/digest.ts'
import { toHex } from '../../crypto/hex.ts'
import { EventRefused, type SignedEvent } from '../events/event.ts'
import { requireFresh } from './freshness.ts'
import { bytesOf } from './shared-secret.ts'

/**
 * Verifies a webhook.
 *
 * @param secret the account's signature secret
 * @param now seconds since 1970
 * @throws EventRefused
 */
export async function verifyVonage(
  { headers, body }: SignedEvent,
  secret: string,
  now: number,
): Promise<void> {
  const [, token] = /^Bearer ([\w.-]{1,4096})$/.exec(headers.get('authorization') ?? '') ?? []
  if (!token) throw new EventRefused('is not signed')
  const { iat, payload_hash: hash } = await claimsOf(token, secret, now)
  requireFresh(String(iat), now)
  // The digest is signed, so how long the comparison takes tells nothing; `equal` is the habit.
  const actual = toHex(await sha256(bytesOf(body)))
  if (!equal(await sha256(bytesOf(String(hash))), await sha256(bytesOf(actual))))
    throw new EventRefused('has a body that was not signed')
}

async function claimsOf(token: string, secret: string, now: number) {
  try {
    const options = {
      algorithms: ['HS256'],
      currentDate: new Date(now * 1000),
      clockTolerance: minutes(5),
    }
    return (await jwtVerify(token, utf8(secret), options)).payload
  } catch (cause) {
    if (!(cause instanceof errors.JOSEError)) throw cause
    throw new EventRefused('has a signature that is not its sender’s', { cause })
  }
}
