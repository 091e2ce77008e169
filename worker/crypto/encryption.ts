/** Makes personal data unreadable at rest. */
import { fromBase64url, toBase64url } from './base64.ts'
import { utf8 } from './digest.ts'
import type { KeyRing } from './key-ring.ts'
import { bytes } from './random.ts'
import { versionName } from './secrets.ts'

/**
 * A value that cannot be encrypted, or a record that cannot be decrypted. Says why in general, never what it holds. Under
 * the name that it has in the log and in the outbox.
 */
export class EncryptionError extends Error {
  override readonly name = 'SealError'
}

const version = 'v1'

/** NIST SP 800-38D §8.2.2: a random iv has 96 bits, and a key serves for 2^32 records at most. */
const ivLength = 12

/** Bytes. Texts are filled up to a multiple of this, so that a record's length does not single out a name. */
const block = 64

/**
 * Encrypts a value with AES-256-GCM.
 *
 * @param context where the record lives, e.g. `accounts:acc_123`; it opens there and nowhere else
 * @param value anything that JSON can carry
 * @returns `v1.<key id>.<iv>.<ciphertext>`
 * @throws EncryptionError for a value without a JSON form
 */
export async function encrypt(keys: KeyRing, context: string, value: unknown): Promise<string> {
  const json: unknown = JSON.stringify(value)
  if (typeof json !== 'string') throw new EncryptionError('the value has no JSON form')
  const { id, key } = keys.current
  const text = utf8(json)
  const padded = new Uint8Array(Math.ceil(text.length / block) * block).fill(0x20)
  padded.set(text)
  const iv = bytes(ivLength)
  const algorithm = { name: 'AES-GCM', iv, additionalData: associatedData(id, context) }
  const ciphertext = new Uint8Array(await crypto.subtle.encrypt(algorithm, key, padded))
  return [version, id, toBase64url(iv), toBase64url(ciphertext)].join('.')
}

/**
 * Decrypts what `encrypt` made in the same context.
 *
 * @throws EncryptionError for another context, an altered record or a withdrawn key
 * @throws UnknownKeyError for a key of a newer deployment
 */
export async function decrypt(keys: KeyRing, context: string, record: string): Promise<unknown> {
  const [form, id = '', ivText = '', ciphertextText = '', ...rest] = record.split('.')
  const iv = fromBase64url(ivText)
  const ciphertext = fromBase64url(ciphertextText)
  if (
    form !== version ||
    !versionName.test(id) ||
    rest.length > 0 ||
    iv?.length !== ivLength ||
    !ciphertext
  )
    throw new EncryptionError('this is not an encrypted record')
  const key = keys.find(id)
  if (!key)
    throw new EncryptionError(
      'the record was encrypted with a key that was withdrawn from SEAL_KEYS',
    )
  const algorithm = { name: 'AES-GCM', iv, additionalData: associatedData(id, context) }
  let text: ArrayBuffer
  try {
    text = await crypto.subtle.decrypt(algorithm, key, ciphertext)
  } catch (cause) {
    throw new EncryptionError('the record is damaged or belongs elsewhere', { cause })
  }
  return JSON.parse(new TextDecoder().decode(text))
}

/** What the record is bound to. A key id has no full stop, so the parts cannot run into each other. */
const associatedData = (id: string, context: string) => utf8(`${version}.${id}.${context}`)
