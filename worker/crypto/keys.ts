/** The Worker's keys: read once, checked, ready for use. Holds no key of its own, not even for tests. */
import { toBase64url, type Bytes } from './base64.ts'
import { sha256 } from './digest.ts'
import { keyRing, type KeyRing } from './key-ring.ts'
import { bytes } from './random.ts'
import {
  keyBytes,
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
  readonly seal: KeyRing
  /** HMAC: what a sealed value is found by. */
  readonly index: CryptoKey
  /** HMAC: the digest of a one-time code. */
  readonly code: CryptoKey
  /** HMAC: refresh tokens and the flow's cookie. */
  readonly session: KeyRing
  /** HMAC: keys a password before it is hashed. */
  readonly peppers: KeyRing
  /** ECDSA: access tokens. */
  readonly signing: SigningKeys
  /** HMAC: seals the audit's chain. */
  readonly audit: CryptoKey
  /** SHA-256 of the text by which the operator is known to the Worker. */
  readonly operator: Bytes
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

async function importAll(env: SecretTexts): Promise<Keys> {
  const single = (name: SecretName) => keyBytes(name, secretText(env, name))
  const versioned = (name: SecretName) => versionedKeys(name, secretText(env, name))
  const [seal, session, peppers] = [
    versioned('SEAL_KEYS'),
    versioned('SESSION_KEYS'),
    versioned('PEPPERS'),
  ]
  const [index, code, audit] = [single('INDEX_KEY'), single('CODE_KEY'), single('AUDIT_KEY')]
  const operator = single('OPERATOR_KEY')
  refuseRepeated([
    ...inside('SEAL_KEYS', seal),
    ...inside('SESSION_KEYS', session),
    ...inside('PEPPERS', peppers),
    ['INDEX_KEY', index],
    ['CODE_KEY', code],
    ['AUDIT_KEY', audit],
    ['OPERATOR_KEY', operator],
  ])
  return {
    seal: await ring(seal, importSealKey),
    index: await importMacKey(index),
    code: await importMacKey(code),
    session: await ring(session, importMacKey),
    peppers: await ring(peppers, importMacKey),
    signing: await readSigningKeys(secretText(env, 'SIGNING_KEYS')),
    audit: await importMacKey(audit),
    operator: await sha256(toBase64url(operator)),
  }
}

const inside = (name: SecretName, { keys }: Versioned<Bytes>) =>
  [...keys.values()].map((key) => [name, key] as const)

async function ring(
  { current, keys }: Versioned<Bytes>,
  importKey: (key: Bytes) => Promise<CryptoKey>,
): Promise<KeyRing> {
  const imported = new Map<string, CryptoKey>()
  for (const [id, key] of keys) imported.set(id, await importKey(key))
  return keyRing(current, imported)
}

const importSealKey = (key: Bytes) =>
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
