/** The Worker's keys: read once, checked, ready for use. Holds no key of its own, not even for tests. */
import { toBase64url, type Bytes } from './base64.ts'
import { sha256 } from './digest.ts'
import { checkValue, type KeyCheck } from './key-check.ts'
import { keyRing, type KeyRing } from './key-ring.ts'
import { bytes } from './random.ts'
import {
  drawnAnew,
  refuseRepeated,
  secretText,
  versionedKeys,
  type SecretName,
  type SecretTexts,
  type Versioned,
} from './secrets.ts'
import { readSigningKeys, type SigningKeys } from './signing-keys.ts'

/** Each key has one purpose. Lengths, rotation and what a loss costs: docs/crypto.md. */
export interface Keys {
  /** AES-256-GCM: personal data and a flow's facts at rest, codes on their way through the queue. */
  readonly encryption: KeyRing
  /** HMAC: computes the index that an encrypted value is found by. */
  readonly index: KeyRing
  /** HMAC: the digest of a one-time code. */
  readonly code: KeyRing
  /** HMAC: refresh tokens and the flow's cookie. */
  readonly session: KeyRing
  /** HMAC: keys a password before it is hashed. */
  readonly peppers: KeyRing
  /** ECDSA: access tokens. */
  readonly signing: SigningKeys
  /** HMAC: seals the audit's chain. */
  readonly audit: KeyRing
  /** SHA-256 of the texts by which the operator is known to the Worker. */
  readonly operator: readonly Bytes[]
  /** Values by which a database tells these keys from others; one for each key that stored data depends on. */
  readonly checks: readonly KeyCheck[]
}

/** Kept for the life of the isolate. Holds results, never promises: those belong to one request. */
const known = new WeakMap<object, Keys>()

/**
 * Reads every key from the Worker's secrets.
 *
 * @param env the Worker's environment; the same object is read once
 * @throws SecretError naming the secret that is absent or unusable
 */
export async function readKeys(env: SecretTexts): Promise<Keys> {
  const keys = known.get(env) ?? (await importAll(env))
  known.set(env, keys)
  return keys
}

/** Every secret that is a list of versions of 32 bytes. */
const symmetric = [
  'SEAL_KEYS',
  'INDEX_KEY',
  'CODE_KEY',
  'SESSION_KEYS',
  'PEPPERS',
  'AUDIT_KEY',
  'OPERATOR_KEY',
] as const

async function importAll(env: SecretTexts): Promise<Keys> {
  const versions = Object.fromEntries(
    symmetric.map((name) => [name, versionedKeys(name, secretText(env, name))]),
  ) as Record<(typeof symmetric)[number], Versioned<Bytes>>
  refuseRepeated(symmetric.flatMap((name) => inside(name, versions[name])))
  const ringOf = (name: keyof typeof versions, importKey = importMacKey) =>
    ring(name, versions[name], importKey)
  const kept = symmetric.filter((name) => !drawnAnew.includes(name))
  const signing = await readSigningKeys(secretText(env, 'SIGNING_KEYS'))
  return {
    encryption: await ringOf('SEAL_KEYS', importEncryptionKey),
    index: await ringOf('INDEX_KEY'),
    code: await ringOf('CODE_KEY'),
    session: await ringOf('SESSION_KEYS'),
    peppers: await ringOf('PEPPERS'),
    signing,
    audit: await ringOf('AUDIT_KEY'),
    operator: await Promise.all(
      [...versions.OPERATOR_KEY.keys.values()].map((key) => sha256(toBase64url(key))),
    ),
    checks: [
      ...(await Promise.all(kept.map((name) => checksOf(name, versions[name])))).flat(),
      ...signing.checks,
    ],
  }
}

const inside = (name: SecretName, { keys }: Versioned<Bytes>) =>
  [...keys.values()].map((key) => [name, key] as const)

const checksOf = (secret: SecretName, { current, keys }: Versioned<Bytes>) =>
  Promise.all(
    [...keys].map(async ([version, key]) => ({
      secret,
      version,
      value: await checkValue(key, secret, version),
      current: version === current,
    })),
  )

async function ring(
  secret: SecretName,
  { current, keys, withdrawn }: Versioned<Bytes>,
  importKey: (key: Bytes) => Promise<CryptoKey>,
): Promise<KeyRing> {
  const imported = new Map<string, CryptoKey>()
  for (const [id, key] of keys) imported.set(id, await importKey(key))
  return keyRing(secret, current, imported, withdrawn)
}

const importEncryptionKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt', 'decrypt'])

const importMacKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/** Draws one key of 32 bytes, as text. Runs on Node as well. */
export const createKey = (): string => toBase64url(bytes(32))

/**
 * Draws a complete set of secrets, each text ready to be stored under its name. Runs on Node as well.
 */
export async function createSecrets(): Promise<Record<SecretName, string>> {
  const versions = () => JSON.stringify({ current: '1', keys: { 1: createKey() } })
  return {
    SEAL_KEYS: versions(),
    INDEX_KEY: createKey(),
    CODE_KEY: createKey(),
    SESSION_KEYS: versions(),
    PEPPERS: versions(),
    SIGNING_KEYS: await createSigningKeys(),
    AUDIT_KEY: createKey(),
    OPERATOR_KEY: createKey(),
  }
}

async function createSigningKeys(): Promise<string> {
  const curve = { name: 'ECDSA', namedCurve: 'P-256' }
  const pair = await crypto.subtle.generateKey(curve, true, ['sign', 'verify'])
  if (!('privateKey' in pair)) throw new TypeError('the platform made no key pair')
  const jwk = await crypto.subtle.exportKey('jwk', pair.privateKey)
  if (jwk instanceof ArrayBuffer) throw new TypeError('the platform exported no JWK')
  const { kty, crv, x, y, d } = jwk
  const kid = toBase64url(bytes(16))
  return JSON.stringify({
    current: kid,
    keys: [{ kty, crv, x, y, d, kid, alg: 'ES256', use: 'sig' }],
  })
}
