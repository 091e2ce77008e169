/** The two keys that a register is sealed with, on the operator's machine: no other secret of the Worker is read. */
import { toBase64url } from '../../crypto/base64.ts'
import { keyRing } from '../../crypto/key-ring.ts'
import type { Keys } from '../../crypto/keys.ts'
import { bytes } from '../../crypto/random.ts'
import {
  keyBytes,
  SecretError,
  secretText,
  versionedKeys,
  type SecretTexts,
} from '../../crypto/secrets.ts'
import { readSecretTexts } from '../secrets-file.ts'
import { ImportError } from './import-error.ts'

export type RegisterKeys = Pick<Keys, 'seal' | 'index'>

/**
 * Reads the keys.
 *
 * @param file the copy that was kept when the Worker was deployed (JSON), or a file of NAME='text'; the environment
 *   when absent
 * @throws ImportError naming the secret that is absent or unusable
 */
export async function readRegisterKeys(file: string | undefined): Promise<RegisterKeys> {
  const texts = file === undefined ? process.env : await readSecretTexts(file)
  try {
    return await importKeys(texts)
  } catch (cause) {
    if (!(cause instanceof SecretError)) throw cause
    const place = file === undefined ? 'the environment' : file
    throw new ImportError(`${cause.message} in ${place}. Name the file of keys with --keys FILE.`, {
      cause,
    })
  }
}

async function importKeys(texts: SecretTexts): Promise<RegisterKeys> {
  const { current, keys } = versionedKeys('SEAL_KEYS', secretText(texts, 'SEAL_KEYS'))
  const ring = new Map<string, CryptoKey>()
  for (const [id, key] of keys)
    ring.set(id, await crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt']))
  return {
    seal: keyRing(current, ring),
    index: await indexKey(secretText(texts, 'INDEX_KEY')),
  }
}

const indexKey = (text: string) =>
  crypto.subtle.importKey(
    'raw',
    keyBytes('INDEX_KEY', text),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )

/** Keys for a dry run, which looks for duplicates and keeps nothing. */
export const passingKeys = (): Promise<RegisterKeys> => {
  const key = () => toBase64url(bytes(32))
  return importKeys({
    SEAL_KEYS: JSON.stringify({ current: 'dry', keys: { dry: key() } }),
    INDEX_KEY: key(),
  })
}
