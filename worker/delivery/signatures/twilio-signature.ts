/**
 * Verifies what Twilio signs: HMAC-SHA-1 over the address that it calls and the parameters that it posts.
 *
 * SHA-1 is Twilio's choice; as HMAC it still stands (RFC 6194 §3.3). No time is signed, so a request can be played
 * again: whoever reads it must count an event once.
 *
 * @see https://www.twilio.com/docs/usage/webhooks/webhooks-security
 */
import { EventRefused, type SignedEvent } from '../events/event.ts'
import { requireMac } from './shared-secret.ts'

/**
 * Verifies a request of Twilio's that posts a form.
 *
 * @param token the account's auth token, also where messages are sent with an API key
 * @returns the parameters
 * @throws EventRefused
 */
export async function verifyTwilio(
  { url, headers, body }: SignedEvent,
  token: string,
): Promise<URLSearchParams> {
  const mac = macOf(headers.get('x-twilio-signature'))
  const parameters = new URLSearchParams(body)
  await requireMac('SHA-1', token, mac, url + written(parameters))
  return parameters
}

function macOf(signature: string | null) {
  const [base64] = /^[A-Za-z0-9+/]{27}=$/.exec(signature ?? '') ?? []
  if (!base64) throw new EventRefused('is not signed')
  return Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))
}

/** Each name and value without anything between, by name; of a name that comes twice, each value once. */
const written = (parameters: URLSearchParams) =>
  // Grouped in one pass: nobody has signed it yet, and a body holds a hundred thousand names.
  [...Map.groupBy(parameters, ([name]) => name)]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .flatMap(([name, pairs]) =>
      [...new Set(pairs.map(([, value]) => value))].toSorted().map((value) => name + value),
    )
    .join('')
