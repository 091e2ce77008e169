/** The keys that sign access tokens, and what the world may know of them. */
import { fromBase64url, toBase64url } from './base64.ts'
import { utf8 } from './digest.ts'
import { checkValue, type KeyCheck } from './key-check.ts'
import { isRecord, keyBytes, readObject, SecretError, withdrawnNames } from './secrets.ts'

/** The public half of a signing key, as a JWKS publishes it. */
export interface PublicJwk {
  readonly kty: 'EC'
  readonly crv: 'P-256'
  readonly x: string
  readonly y: string
  readonly kid: string
  readonly alg: 'ES256'
  readonly use: 'sig'
}

export interface SigningKeys {
  readonly current: { readonly kid: string; readonly privateKey: CryptoKey }
  /** The first part of a token, exactly as this Worker writes it -> the key that such a token needs. */
  readonly byHeader: ReadonlyMap<string, CryptoKey>
  /** Past, current and next keys: whoever caches the list must already hold the next one. */
  readonly published: readonly PublicJwk[]
  /** Names of keys that are gone on purpose. */
  readonly withdrawn: readonly string[]
  readonly checks: readonly KeyCheck[]
}

/** The header of every token of a key. RFC 9068 §2.1: `at+jwt`, so that no other token passes for one. */
export const tokenHeader = (kid: string) => ({ alg: 'ES256', typ: 'at+jwt', kid }) as const

/** Publishes the keys: past, current and next, public halves only. */
export const publicJwks = (keys: SigningKeys): { readonly keys: readonly PublicJwk[] } => ({
  keys: keys.published,
})

/** Nothing that would need escaping in a header. A thumbprint of RFC 7638 fits. */
const plainKid = /^[A-Za-z0-9_-]{1,64}$/

const curve = { name: 'ECDSA', namedCurve: 'P-256' }

/**
 * Reads `{ "current": "<kid>", "keys": [<private JWK>, …], "withdrawn": ["<kid>"] }`.
 *
 * @throws SecretError
 */
export async function readSigningKeys(text: string): Promise<SigningKeys> {
  const { current, keys, withdrawn } = readObject('SIGNING_KEYS', text)
  if (!Array.isArray(keys)) throw new SecretError('SIGNING_KEYS', 'has no list "keys"')
  const jwks = keys.map(readJwk)
  if (new Set(jwks.map(({ shown }) => shown.kid)).size < jwks.length)
    throw new SecretError('SIGNING_KEYS', 'has two keys with the same kid')
  if (new Set(jwks.map(({ shown }) => shown.x)).size < jwks.length)
    throw new SecretError('SIGNING_KEYS', 'has the same key under two kids')
  const pairs = await Promise.all(jwks.map(importPair))
  const active = pairs.find(({ kid }) => kid === current)
  if (!active) throw new SecretError('SIGNING_KEYS', 'has a "current" that is not among its keys')
  return {
    current: { kid: active.kid, privateKey: active.privateKey },
    byHeader: new Map(pairs.map(({ kid, publicKey }) => [headerText(kid), publicKey])),
    published: jwks.map(({ shown }) => shown),
    withdrawn: withdrawnNames(
      'SIGNING_KEYS',
      withdrawn,
      pairs.map(({ kid }) => kid),
    ),
    checks: await Promise.all(
      jwks.map(async ({ shown: { kid }, d }) => ({
        secret: 'SIGNING_KEYS' as const,
        version: kid,
        value: await checkValue(keyBytes('SIGNING_KEYS', d), 'SIGNING_KEYS', kid),
        current: kid === active.kid,
      })),
    ),
  }
}

/** The name in a header that this product writes, of a key that this Worker has never been told of; else undefined. */
export function unknownKid(keys: SigningKeys, header: string): string | undefined {
  const [, kid = ''] =
    /"kid":"([^"]*)"/.exec(new TextDecoder().decode(fromBase64url(header) ?? undefined)) ?? []
  if (!plainKid.test(kid) || header !== headerText(kid)) return undefined
  return keys.byHeader.has(header) || keys.withdrawn.includes(kid) ? undefined : kid
}

const headerText = (kid: string) => toBase64url(utf8(JSON.stringify(tokenHeader(kid))))

interface PrivateJwk {
  readonly shown: PublicJwk
  readonly d: string
}

function readJwk(jwk: unknown, position: number): PrivateJwk {
  const label = `key ${position + 1}`
  const fail = (problem: string) => new SecretError('SIGNING_KEYS', `${label} ${problem}`)
  if (!isRecord(jwk)) throw fail('is not a JWK')
  const { kty, crv, x, y, d, kid, alg, use } = jwk
  if (kty !== 'EC' || crv !== 'P-256') throw fail('is not an EC key on P-256')
  if (alg !== 'ES256') throw fail('has no alg "ES256"')
  if (use !== 'sig') throw fail('has no use "sig"')
  if (typeof kid !== 'string' || !plainKid.test(kid)) throw fail('has no plain kid')
  if (typeof x !== 'string' || fromBase64url(x)?.length !== 32) throw fail('has no x of 32 bytes')
  if (typeof y !== 'string' || fromBase64url(y)?.length !== 32) throw fail('has no y of 32 bytes')
  if (typeof d !== 'string') throw fail('has no private part')
  keyBytes('SIGNING_KEYS', d, label)
  // Named one by one: what is shown to the world cannot carry anything else.
  return { shown: { kty, crv, x, y, kid, alg, use }, d }
}

interface Pair {
  readonly kid: string
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

async function importPair({ shown, d }: PrivateJwk, position: number): Promise<Pair> {
  const { kty, crv, x, y, kid } = shown
  const point = { kty, crv, x, y }
  try {
    const [privateKey, publicKey] = await Promise.all([
      crypto.subtle.importKey('jwk', { ...point, d }, curve, false, ['sign']),
      crypto.subtle.importKey('jwk', point, curve, false, ['verify']),
    ])
    return { kid, privateKey, publicKey }
  } catch {
    // The platform's message may quote the key, so it is not kept as the cause.
    const label = `key ${position + 1}`
    throw new SecretError('SIGNING_KEYS', `${label} is not a point of P-256 with its private half`)
  }
}
