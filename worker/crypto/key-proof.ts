/**
 * Verifies what a browser's key has signed: that a request is its own (RFC 9449), and that a key is a device's. Decides
 * nothing about either.
 */
import {
  calculateJwkThumbprint,
  decodeProtectedHeader,
  errors,
  importJWK,
  jwtVerify,
  type JWK,
  type JWTPayload,
} from 'jose'

/** Seconds by which the time of a proof may differ from the Worker's: pages reckon it from the nonce. */
export const proofTolerance = 60

/** Characters. A proof of the page's has about 1500. */
const longest = 2048

/** A request as a key has signed it. */
export interface KeyProof {
  /** RFC 7638, of the public key. */
  readonly thumbprint: string
  /** Names the proof. */
  readonly jti: string
  /** Seconds since 1970. */
  readonly iat: number
  readonly nonce?: string
  /** Base64url of the SHA-256 of the access token that it travels with. */
  readonly ath?: string
  /** The session that is spoken for. */
  readonly sid?: string
  /** Thumbprint of the key of the device, which has signed this key's. */
  readonly device?: string
}

interface Signed {
  readonly thumbprint: string
  readonly payload: JWTPayload
}

const hasOnly = (object: object, names: readonly string[]) =>
  Object.keys(object).toSorted().join() === names.join()

/** What a browser's own public key has, and nothing else: no private part, no name, no address of another key. */
function keyIn(text: string, typ: string): JWK | null {
  const header = decodeProtectedHeader(text)
  const { jwk } = header
  const isPlain =
    hasOnly(header, ['alg', 'jwk', 'typ']) && header.typ === typ && header.alg === 'ES256'
  if (!isPlain || typeof jwk !== 'object' || !hasOnly(jwk, ['crv', 'kty', 'x', 'y'])) return null
  return Object.values(jwk).every((value) => typeof value === 'string') ? jwk : null
}

/** @returns null for whatever its key has not signed */
async function signed(text: string, typ: string, now: number): Promise<Signed | null> {
  if (text.length > longest || !/^[\w-]+\.[\w-]+\.[\w-]{86}$/.test(text)) return null
  try {
    const jwk = keyIn(text, typ)
    if (!jwk) return null
    const key = await importJWK(jwk, 'ES256')
    const options = { algorithms: ['ES256'], typ, currentDate: new Date(now * 1000) }
    const { payload } = await jwtVerify(text, key, options)
    return { thumbprint: await calculateJwkThumbprint(jwk), payload }
  } catch (error) {
    // Of jose, of WebCrypto for a point that is on no curve, and of either for what is no JSON.
    if (error instanceof errors.JOSEError || error instanceof DOMException) return null
    if (error instanceof TypeError) return null
    throw error
  }
}

/** Without query and fragment (RFC 9449 §4.2). TLS may end before the Worker, which then sees http. */
function isAddress(htu: unknown, url: string): boolean {
  if (typeof htu !== 'string' || !URL.canParse(htu)) return false
  const [said, own] = [new URL(htu), new URL(url)]
  return (
    htu === `${said.origin}${said.pathname}` &&
    said.host === own.host &&
    said.pathname === own.pathname &&
    ['https:', own.protocol].includes(said.protocol)
  )
}

const isText = (value: unknown): value is string => typeof value === 'string'

/** The device whose key has signed this one's thumbprint; undefined for what it has not signed. */
async function deviceIn(text: unknown, thumbprint: string, now: number) {
  const signedBy = isText(text) ? await signed(text, 'citizen-device+jwt', now) : null
  return signedBy?.payload['jkt'] === thumbprint ? signedBy.thumbprint : undefined
}

/**
 * Verifies a proof of possession. Whether it was used before, and whether its nonce is one, others must ask.
 *
 * @param request as it came: the method, the whole address, and the Worker's time in seconds since 1970
 * @returns null for whatever proves nothing of this request, without saying why
 * @see RFC 9449 §4.3
 */
export async function verifyKeyProof(
  text: string,
  { method, url, now }: { readonly method: string; readonly url: string; readonly now: number },
): Promise<KeyProof | null> {
  const found = await signed(text, 'dpop+jwt', now)
  if (!found) return null
  const { thumbprint, payload } = found
  const { jti, iat, htm, htu, nonce, ath, sid } = payload
  if (!isText(jti) || !/^[\w-]{22,64}$/.test(jti) || typeof iat !== 'number') return null
  if (htm !== method || !isAddress(htu, url) || Math.abs(now - iat) > proofTolerance) return null
  const device = await deviceIn(payload['device'], thumbprint, now)
  return {
    thumbprint,
    jti,
    iat,
    ...(isText(nonce) && { nonce }),
    ...(isText(ath) && { ath }),
    ...(isText(sid) && { sid }),
    ...(device !== undefined && { device }),
  }
}
