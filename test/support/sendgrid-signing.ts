/** Signs as SendGrid's event webhook does: ECDSA over P-256 of time and body, in DER. */

const curve = { name: 'ECDSA', namedCurve: 'P-256' }

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes))

/** A pair of keys, the public one as SendGrid's console shows it. */
export async function sendgridKeys() {
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('the platform made no pair')
  const spki = await crypto.subtle.exportKey('spki', pair.publicKey)
  if (!(spki instanceof ArrayBuffer)) throw new TypeError('the platform exported no key')
  return { privateKey: pair.privateKey, publicKey: base64(new Uint8Array(spki)) }
}

/** A number in DER: no zero in front but one that keeps it positive. */
function derNumber(bytes: Uint8Array): readonly number[] {
  const short = [...bytes.subarray(bytes.findIndex((byte) => byte !== 0))]
  const positive = (short[0] ?? 0) >= 0x80 ? [0, ...short] : short
  return [0x02, positive.length, ...positive]
}

/**
 * The headers that sign a body.
 *
 * @param at seconds since 1970
 */
export async function signedBySendgrid(body: string, at: number, privateKey: CryptoKey) {
  const content = new TextEncoder().encode(`${at}${body}`)
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' }
  const raw = new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, content))
  const numbers = [...derNumber(raw.subarray(0, 32)), ...derNumber(raw.subarray(32))]
  return {
    'x-twilio-email-event-webhook-signature': base64(
      Uint8Array.from([0x30, numbers.length, ...numbers]),
    ),
    'x-twilio-email-event-webhook-timestamp': String(at),
  }
}
