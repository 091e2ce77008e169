/** ID tokens and logout tokens, signed with the keys that sign access tokens, each of a type of its own (RFC 8725 §3.11). */
import { createLocalJWKSet, errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import type { SigningKeys } from '../crypto/signing-keys.ts'

/** Seconds: it is looked at once, on arrival. */
const idTokenLifetime = 300

/** Seconds (OpenID Connect Back-Channel Logout §2.4: two minutes at most). */
const logoutTokenLifetime = 120

interface Content extends JWTPayload {
  readonly iss: string
  readonly aud: string
}

const sign = (
  { current }: SigningKeys,
  typ: string,
  content: Content,
  now: number,
  lifetime: number,
): Promise<string> =>
  new SignJWT({ ...content, iat: now, exp: now + lifetime })
    .setProtectedHeader({ alg: 'ES256', typ, kid: current.kid })
    .sign(current.privateKey)

/** @param now seconds since 1970 */
export const signIdToken = (keys: SigningKeys, content: Content, now: number): Promise<string> =>
  sign(keys, 'JWT', content, now, idTokenLifetime)

/** @param now seconds since 1970 */
export const signLogoutToken = (
  keys: SigningKeys,
  content: Content,
  now: number,
): Promise<string> =>
  sign(
    keys,
    'logout+jwt',
    { ...content, events: { 'http://schemas.openid.net/event/backchannel-logout': {} } },
    now,
    logoutTokenLifetime,
  )

export interface HintedToken {
  readonly service: string
  readonly subject: string
  readonly sid: string | undefined
}

/** Seconds: a session's ID token is shown long after it has expired (OpenID Connect RP-Initiated Logout §2). */
const anyAge = 10 * 365 * 86_400

/**
 * An ID token of ours that is shown again, expired or not.
 *
 * @returns null for whatever this Worker did not sign for a service of this municipality
 */
export async function readHint(
  keys: SigningKeys,
  issuer: string,
  text: string,
  now: number,
): Promise<HintedToken | null> {
  try {
    const { payload } = await jwtVerify(text, createLocalJWKSet({ keys: [...keys.published] }), {
      algorithms: ['ES256'],
      typ: 'JWT',
      issuer,
      requiredClaims: ['sub', 'aud', 'iat'],
      clockTolerance: anyAge,
      currentDate: new Date(now * 1000),
    })
    const { aud, sub, sid } = payload
    return typeof aud === 'string' && sub !== undefined
      ? { service: aud, subject: sub, sid: typeof sid === 'string' ? sid : undefined }
      : null
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) return null
    throw error
  }
}
