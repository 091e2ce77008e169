/** Proves that a request is a service's own: by one of its secrets, by its key, or by nothing where it can keep neither. */
import { createLocalJWKSet, errors, jwtVerify } from 'jose'
import { fromBase64url } from '../crypto/base64.ts'
import { equal, sha256 } from '../crypto/digest.ts'
import { OAuthError } from './oauth-error.ts'
import type { Parameters } from './parameters.ts'
import type { Service } from './service.ts'

/** What a request says of who sends it; not yet believed. */
export type Credentials =
  | { readonly by: 'secret'; readonly id: string; readonly secret: string }
  | { readonly by: 'key'; readonly id: string; readonly assertion: string }
  | { readonly by: 'nothing'; readonly id: string }

/** An assertion that was good, and must not be so again (RFC 7523 §3). */
export interface UsedAssertion {
  readonly jti: string
  /** Seconds since 1970. */
  readonly expiresAt: number
}

export const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Seconds that an assertion may be good for. */
const longestAssertion = 300

const refused = () => new OAuthError('invalid_client', 'the service is unknown or not proven')
const invalid = (description: string) => new OAuthError('invalid_request', description)

/** RFC 6749 §2.3.1: both parts are form-encoded before they are joined. */
function formDecoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    throw refused()
  }
}

function basicIn(header: string): Credentials {
  const [, encoded = ''] = /^Basic ([A-Za-z0-9+/]+={0,2})$/i.exec(header) ?? []
  let text: string
  try {
    text = atob(encoded)
  } catch {
    throw refused()
  }
  const [, id, secret] = /^([^:]+):(.+)$/s.exec(text) ?? []
  if (id === undefined || secret === undefined) throw refused()
  return { by: 'secret', id: formDecoded(id), secret: formDecoded(secret) }
}

function assertionIn(parameters: Parameters, assertion: string): Credentials {
  if (parameters.get('client_assertion_type') !== assertionType)
    throw invalid('client_assertion_type is not that of a JWT')
  const [, payload = ''] = assertion.split('.')
  let sub: unknown
  try {
    sub = (
      JSON.parse(new TextDecoder().decode(fromBase64url(payload) ?? undefined)) as { sub?: unknown }
    ).sub
  } catch {
    throw refused()
  }
  if (typeof sub !== 'string') throw refused()
  return { by: 'key', id: sub, assertion }
}

/**
 * One way, and one alone (RFC 6749 §2.3).
 *
 * @throws OAuthError `invalid_request` for several ways or none, `invalid_client` for what is none
 */
export function credentialsIn(header: string | undefined, parameters: Parameters): Credentials {
  const id = parameters.get('client_id')
  const secret = parameters.get('client_secret')
  const assertion = parameters.get('client_assertion')
  const ways = [header, secret, assertion].filter((way) => way !== undefined)
  if (ways.length > 1) throw invalid('a service proves who it is in one way')
  const said =
    header !== undefined
      ? basicIn(header)
      : assertion !== undefined
        ? assertionIn(parameters, assertion)
        : id === undefined
          ? undefined
          : secret === undefined
            ? ({ by: 'nothing', id } as const)
            : ({ by: 'secret', id, secret } as const)
  if (!said) throw refused()
  if (id !== undefined && id !== said.id) throw refused()
  return said
}

async function hasSecret({ secrets }: Service, secret: string): Promise<boolean> {
  const shown = await sha256(secret.isWellFormed() ? secret : '')
  return secrets.some((one) => {
    const known = fromBase64url(one)
    return known !== null && equal(shown, known)
  })
}

const localKeys = (keys: NonNullable<Service['keys']>) =>
  createLocalJWKSet({ keys: keys.map(({ kty, crv, x, y, kid }) => ({ kty, crv, x, y, kid })) })

async function assertionOf(
  { id, keys = [] }: Service,
  assertion: string,
  audiences: readonly string[],
  now: number,
): Promise<UsedAssertion> {
  try {
    const { payload } = await jwtVerify(assertion, localKeys(keys), {
      algorithms: ['ES256'],
      issuer: id,
      subject: id,
      audience: [...audiences],
      requiredClaims: ['exp', 'jti'],
      clockTolerance: 5,
      currentDate: new Date(now * 1000),
    })
    const { jti, exp = 0 } = payload
    if (jti === undefined || jti.length > 256 || exp > now + longestAssertion) throw refused()
    return { jti, expiresAt: exp + 6 }
  } catch (error) {
    if (error instanceof errors.JOSEError || error instanceof TypeError) throw refused()
    throw error
  }
}

/**
 * @param service that the credentials name, if there is one
 * @param audiences what an assertion may be made for: the issuer, or the address that is asked
 * @returns the assertion to be used up, where there is one
 * @throws OAuthError `invalid_client`
 */
export async function requireProven(
  service: Service | null,
  said: Credentials,
  audiences: readonly string[],
  now: number,
): Promise<UsedAssertion | undefined> {
  if (service?.proves !== said.by) throw refused()
  if (said.by === 'secret' && !(await hasSecret(service, said.secret))) throw refused()
  return said.by === 'key' ? assertionOf(service, said.assertion, audiences, now) : undefined
}
