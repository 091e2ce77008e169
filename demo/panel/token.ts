/** Reads an access token and verifies it as a back end would: against the published keys, with WebCrypto alone. */
import { routesOf } from '../../contract/routes.ts'
import { city, worker } from './site.ts'

export interface ReadToken {
  readonly header: Readonly<Record<string, unknown>>
  readonly claims: Readonly<Record<string, unknown>>
}

/** Address of the keys of this page's municipality. */
export const jwksUrl = () => worker + routesOf(city).jwks

const bytesOf = (base64url: string) =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
    character.charCodeAt(0),
  )

const jsonOf = (part: string): Record<string, unknown> =>
  JSON.parse(new TextDecoder().decode(bytesOf(part)))

/** Reads a token without believing it; null when it is none. */
export function readToken(token: string): ReadToken | null {
  const [header, claims, signature, ...more] = token.split('.')
  if (!header || !claims || !signature || more.length > 0) return null
  return { header: jsonOf(header), claims: jsonOf(claims) }
}

/**
 * Verifies a token's signature.
 *
 * @returns null when it holds, else what is wrong
 * @see RFC 7515 §5.2, RFC 7517 §4.5 for the choice of the key by `kid`
 */
export async function whatIsWrong(token: string): Promise<string | null> {
  const read = readToken(token)
  if (!read || read.header['alg'] !== 'ES256') return 'not an ES256 token'
  const response = await fetch(jwksUrl())
  const { keys }: { keys: (JsonWebKey & { kid?: string })[] } = await response.json()
  const jwk = keys.find(({ kid }) => kid === read.header['kid'])
  if (!jwk) return 'no published key has its kid'
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256' }
  const key = await crypto.subtle.importKey('jwk', jwk, algorithm, false, ['verify'])
  const [header = '', claims = '', signature = ''] = token.split('.')
  const holds = await crypto.subtle.verify(
    { name: 'ECDSA', hash: 'SHA-256' },
    key,
    bytesOf(signature),
    new TextEncoder().encode(`${header}.${claims}`),
  )
  return holds ? null : 'the signature is not of the published key'
}
