/** Reads an ID token: whatever of it cannot be trusted makes it none. @see OpenID Connect Core 1.0 §3.1.3.7 */
import { createLocalJWKSet, errors, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose'
import { keySetOf, type Metadata } from './metadata.ts'
import { ProviderError } from './provider.ts'

/** Asymmetric ones alone: a secret that is shared signs for both (RFC 8725 §3.1). */
const algorithms = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA', 'Ed25519']

/** Seconds that two clocks may differ. */
const clockTolerance = 60

/** Characters; providers' own have about 1500. */
const longestToken = 16_384

export interface IdTokenExpectation {
  readonly metadata: Metadata
  readonly clientId: string
  readonly nonce: string
  /** Seconds since 1970. */
  readonly now: number
  /** Whether an `iss` is the provider's, where it differs for each of its tenants. */
  readonly isIssuer?: (iss: string, claims: JWTPayload) => boolean
}

export interface IdTokenClaims extends JWTPayload {
  readonly iss: string
  readonly sub: string
}

const isShort = (value: unknown): value is string =>
  typeof value === 'string' && value !== '' && value.length <= 255

/** @throws ProviderError `token_invalid`, `nonce_mismatch`, `subject_missing` */
export async function readIdToken(
  token: unknown,
  expected: IdTokenExpectation,
): Promise<IdTokenClaims> {
  if (typeof token !== 'string' || token.length > longestToken)
    throw new ProviderError('token_invalid')
  const claims = await verified(token, expected)
  const { iss, sub, aud, azp, iat = 0, nonce } = claims
  const { clientId, metadata, isIssuer = (one) => one === metadata.issuer, now } = expected
  if (typeof iss !== 'string' || !isIssuer(iss, claims)) throw new ProviderError('token_invalid')
  // §3.1.3.7: of several audiences the client must be the one that it was made for; we take no others besides.
  if (aud !== clientId && !(Array.isArray(aud) && aud.length === 1))
    throw new ProviderError('token_invalid')
  if (azp !== undefined && azp !== clientId) throw new ProviderError('token_invalid')
  if (iat > now + clockTolerance) throw new ProviderError('token_invalid')
  if (nonce !== expected.nonce) throw new ProviderError('nonce_mismatch')
  if (!isShort(sub)) throw new ProviderError('subject_missing')
  return { ...claims, iss, sub }
}

async function verified(
  token: string,
  { metadata, clientId, now }: IdTokenExpectation,
): Promise<JWTPayload> {
  const verify = async (keys: Readonly<Record<string, unknown>>) => {
    const options = {
      algorithms,
      audience: clientId,
      requiredClaims: ['iss', 'sub', 'aud', 'exp', 'iat', 'nonce'],
      clockTolerance,
      currentDate: new Date(now * 1000),
    }
    return (await jwtVerify(token, createLocalJWKSet(keys as unknown as JSONWebKeySet), options))
      .payload
  }
  const { jwksUri } = metadata
  try {
    return await verify(await keySetOf(jwksUri, now)).catch(async (cause: unknown) => {
      // Rotated meanwhile.
      if (!(cause instanceof errors.JWKSNoMatchingKey)) throw cause
      return verify(await keySetOf(jwksUri, now, true))
    })
  } catch (cause) {
    if (cause instanceof ProviderError) throw cause
    if (cause instanceof errors.JWTClaimValidationFailed && cause.claim === 'sub')
      throw new ProviderError('subject_missing', { cause })
    // Of jose, and of WebCrypto for keys that are none.
    throw new ProviderError('token_invalid', { cause })
  }
}
