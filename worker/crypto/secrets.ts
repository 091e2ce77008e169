/** What a Worker's secret must look like, as text. */
import { fromBase64url, toBase64url, type Bytes } from './base64.ts'

/** The secrets that the Worker cannot run without. */
export const secretNames = [
  'SEAL_KEYS',
  'INDEX_KEY',
  'CODE_KEY',
  'SESSION_KEYS',
  'PEPPERS',
  'SIGNING_KEYS',
  'AUDIT_KEY',
  'OPERATOR_KEY',
] as const

export type SecretName = (typeof secretNames)[number]

/** Those that nothing stored depends on: a Worker that lacks one is given a new one, and nobody notices. */
export const drawnAnew: readonly SecretName[] = ['OPERATOR_KEY']

/** The part of the Worker's environment that holds its secrets. */
export type SecretTexts = { readonly [name in SecretName]?: string }

/** A secret that is absent or unusable. Says which and why, never what it holds. */
export class SecretError extends Error {
  override readonly name = 'SecretError'
  readonly secret: SecretName

  constructor(secret: SecretName, problem: string) {
    super(`${secret} ${problem}`)
    this.secret = secret
  }
}

/** The text of a versioned secret: the version to use, and all that can still be read. */
export interface Versioned<Key> {
  readonly current: string
  readonly keys: ReadonlyMap<string, Key>
  /** Names of versions that are gone on purpose: what names another one is a newer deployment's. */
  readonly withdrawn: readonly string[]
}

/** Names a version. Too short to be a key put in the wrong place, so messages may quote it. */
export const versionName = /^[A-Za-z0-9_-]{1,16}$/

/** The version of a key that was written without one, and of records that name none. */
export const firstVersion = '1'

const keyLength = 32

/**
 * Reads a key of 32 bytes.
 *
 * @param label where in the secret, for the message; e.g. `version 2`
 * @throws SecretError
 */
export function keyBytes(secret: SecretName, text: unknown, label = ''): Bytes {
  const fail = (problem: string) => new SecretError(secret, label ? `${label} ${problem}` : problem)
  const bytes = typeof text === 'string' ? fromBase64url(text.trim()) : null
  if (!bytes) throw fail('is not base64url')
  if (bytes.length !== keyLength) throw fail(`has ${bytes.length} bytes instead of ${keyLength}`)
  if (isMadeUp(bytes)) throw fail('was made up by hand, not drawn at random')
  return bytes
}

/** Those that may be written as one key alone, which is then their first version. */
export const writtenAlone: readonly SecretName[] = [
  'INDEX_KEY',
  'CODE_KEY',
  'AUDIT_KEY',
  'OPERATOR_KEY',
]

/**
 * Reads `{ "current": "2", "keys": { "1": "…", "2": "…" }, "withdrawn": ["0"] }`. A version that is there and not
 * current is published: it reads, and does not write yet, or no more.
 *
 * @throws SecretError
 */
export function versionedKeys(secret: SecretName, text: string): Versioned<Bytes> {
  if (writtenAlone.includes(secret) && !text.trimStart().startsWith('{'))
    return {
      current: firstVersion,
      keys: new Map([[firstVersion, keyBytes(secret, text)]]),
      withdrawn: [],
    }
  const { current, keys, withdrawn } = readObject(secret, text)
  if (!isRecord(keys)) throw new SecretError(secret, 'has no object "keys"')
  const byId = new Map<string, Bytes>()
  for (const [id, key] of Object.entries(keys)) {
    if (!versionName.test(id))
      throw new SecretError(secret, 'has a version whose name is not 1 to 16 plain characters')
    byId.set(id, keyBytes(secret, key, `version ${id}`))
  }
  if (typeof current !== 'string' || !byId.has(current))
    throw new SecretError(secret, 'has a "current" that is not among its keys')
  return { current, keys: byId, withdrawn: withdrawnNames(secret, withdrawn, [...byId.keys()]) }
}

/**
 * Reads the names of what is gone on purpose.
 *
 * @throws SecretError
 */
export function withdrawnNames(
  secret: SecretName,
  names: unknown,
  present: readonly string[],
): readonly string[] {
  if (names === undefined) return []
  const isName = (name: unknown): name is string =>
    typeof name === 'string' && /^[A-Za-z0-9_-]{1,64}$/.test(name)
  if (!Array.isArray(names) || !names.every(isName))
    throw new SecretError(secret, 'has a "withdrawn" that is not a list of names')
  if (names.some((name) => present.includes(name)))
    throw new SecretError(secret, 'has a version that is withdrawn and there as well')
  return names
}

/**
 * Finds a secret's text.
 *
 * @throws SecretError when it is absent or empty
 */
export function secretText(env: SecretTexts, secret: SecretName): string {
  const text: unknown = env[secret]
  if (text === undefined || text === '') throw new SecretError(secret, 'is missing')
  if (typeof text !== 'string') throw new SecretError(secret, 'is not text')
  return text
}

/**
 * Parses the JSON of a secret.
 *
 * @throws SecretError also when a name appears twice, for JSON.parse would silently drop a key
 */
export function readObject(secret: SecretName, text: string): Record<string, unknown> {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's message quotes the text, so it is not kept as the cause.
    throw new SecretError(secret, 'is not JSON')
  }
  if (!isRecord(value)) throw new SecretError(secret, 'is not a JSON object')
  if (JSON.stringify(value).length !== text.replace(/\s/g, '').length)
    throw new SecretError(
      secret,
      'is not plain JSON: a name twice, an escape, or a space in a text',
    )
  return value
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Refuses one value in two places: a key has one purpose.
 *
 * @param found every key, with the place where it stands
 * @throws SecretError naming the second place
 */
export function refuseRepeated(found: Iterable<readonly [SecretName, Uint8Array]>): void {
  const seen = new Map<string, SecretName>()
  for (const [secret, bytes] of found) {
    const text = toBase64url(bytes)
    const first = seen.get(text)
    if (first) throw new SecretError(secret, `holds a key that ${first} holds already`)
    seen.set(text, secret)
  }
}

/** Whether a key is zeros, counting or typed text: none of these comes out of a generator, ever. */
function isMadeUp(bytes: Uint8Array): boolean {
  // 32 random bytes have about 30 different values; fewer than 16 is rarer than 1 in 10^16.
  const repeats = new Set(bytes).size < 16
  const isText = bytes.every((byte) => byte >= 0x20 && byte < 0x7f)
  const step = ((bytes[1] ?? 0) - (bytes[0] ?? 0)) & 0xff
  const counts = bytes.every((byte, i) => i === 0 || ((byte - (bytes[i - 1] ?? 0)) & 0xff) === step)
  return repeats || isText || counts
}
