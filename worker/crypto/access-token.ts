/** Signs and verifies access tokens. */
import { errors, jwtVerify, SignJWT, type JWTPayload } from 'jose'
import { fromBase64url, toBase64url } from './base64.ts'
import { utf8 } from './digest.ts'
import { tokenHeader, type SigningKeys } from './signing-keys.ts'

/** The claims of a token, except its times. RFC 9068 §2.2. */
export interface TokenContent {
  readonly iss: string
  readonly aud: string
  readonly sub: string
  readonly jti: string
  readonly [claim: string]: unknown
}

export interface TokenClaims extends TokenContent {
  /** Seconds since 1970. */
  readonly iat: number
  /** Seconds since 1970. */
  readonly exp: number
}

/** Seconds. A public key stays published at least this long after its last signature. */
export const longestLifetime = 900

/** Seconds that two clocks may differ. */
const clockTolerance = 5

/** Characters. Real tokens have about 700; anything longer is not worth a signature check. */
const longestToken = 8192

/**
 * Signs a token with the current key.
 *
 * @param lifetime seconds, at most `longestLifetime`
 * @throws RangeError for a longer lifetime, a configuration mistake
 */
export async function signToken(
  keys: SigningKeys,
  content: TokenContent,
  { now, lifetime }: { readonly now: Date; readonly lifetime: number },
): Promise<string> {
  if (!Number.isInteger(lifetime) || lifetime < 1 || lifetime > longestLifetime)
    throw new RangeError(`a token lives 1 to ${longestLifetime} seconds`)
  const iat = Math.floor(now.getTime() / 1000)
  return new SignJWT({ ...content, iat, exp: iat + lifetime })
    .setProtectedHeader(tokenHeader(keys.current.kid))
    .sign(keys.current.privateKey)
}

/**
 * Verifies a token of this Worker.
 *
 * The header chooses nothing: it must be, byte for byte, what this Worker writes for one of its keys.
 * So `none`, another algorithm, `jwk`, `jku`, `x5u`, `crit` or a strange `kid` end before any parsing.
 *
 * @param expected issuer and audience are compared as whole texts; a list of audiences is refused
 * @returns null for whatever cannot be trusted, without saying why
 * @see RFC 8725, RFC 9068 §4
 */
export async function verifyToken(
  keys: SigningKeys,
  token: string,
  expected: { readonly issuer: string; readonly audience: string; readonly now: Date },
): Promise<TokenClaims | null> {
  if (token.length > longestToken) return null
  const [header = '', payloadText, signature = ''] = token.split('.')
  const key = keys.byHeader.get(header)
  // jose also takes signatures whose last character has other unused bits: one token, several spellings.
  if (!key || !fromBase64url(signature)) return null
  let payload: JWTPayload
  try {
    const options = {
      algorithms: ['ES256'],
      issuer: expected.issuer,
      audience: expected.audience,
      typ: 'at+jwt',
      requiredClaims: ['sub', 'exp', 'iat', 'jti'],
      maxTokenAge: longestLifetime,
      clockTolerance,
      currentDate: expected.now,
    }
    payload = (await jwtVerify(token, key, options)).payload
  } catch (error) {
    if (error instanceof errors.JOSEError) return null
    throw error
  }
  // JSON.parse keeps the last of two members with one name; another reader may keep the first.
  if (toBase64url(utf8(JSON.stringify(payload))) !== payloadText) return null
  return isComplete(payload) ? payload : null
}

const isComplete = (payload: JWTPayload): payload is TokenClaims & JWTPayload =>
  typeof payload.iss === 'string' &&
  typeof payload.aud === 'string' &&
  isText(payload.sub) &&
  isText(payload.jti) &&
  typeof payload.iat === 'number' &&
  typeof payload.exp === 'number' &&
  payload.exp - payload.iat <= longestLifetime

const isText = (value: unknown) => typeof value === 'string' && value !== ''
