/** The two keys that a register is encrypted with, on the operator's machine: no other secret of the Worker is read. */
import { toBase64url, type Bytes } from '../../worker/crypto/base64.ts'
import { keyRing } from '../../worker/crypto/key-ring.ts'
import type { Keys } from '../../worker/crypto/keys.ts'
import { bytes } from '../../worker/crypto/random.ts'
import {
  SecretError,
  secretText,
  versionedKeys,
  type SecretName,
  type SecretTexts,
} from '../../worker/crypto/secrets.ts'
import { readSecretTexts } from '../secrets-file.ts'
import { ImportError } from './import-error.ts'

export type CivilRegistryKeys = Pick<Keys, 'encryption' | 'index'>

/**
 * Reads the keys.
 *
 * @param file the copy that was kept when the Worker was deployed (JSON), or a file of NAME='text'; the environment
 *   when absent
 * @throws ImportError naming the secret that is absent or unusable
 */
export async function readCivilRegistryKeys(file: string | undefined): Promise<CivilRegistryKeys> {
  const texts = file === undefined ? process.env : await readSecretTexts(file)
  try {
    return await importKeys(texts)
  } catch (cause) {
    if (!(cause instanceof SecretError)) throw cause
    const source = file === undefined ? 'the environment' : file
    throw new ImportError(
      `${cause.message} in ${source}. Name the file of keys with --keys FILE.`,
      {
        cause,
      },
    )
  }
}

async function importKeys(texts: SecretTexts): Promise<CivilRegistryKeys> {
  return {
    encryption: await ringOf('SEAL_KEYS', texts, encryptionKey),
    index: await ringOf('INDEX_KEY', texts, indexKey),
  }
}

async function ringOf(
  name: SecretName,
  texts: SecretTexts,
  importKey: (key: Bytes) => Promise<CryptoKey>,
) {
  const { current, keys, withdrawn } = versionedKeys(name, secretText(texts, name))
  const imported = new Map<string, CryptoKey>()
  for (const [id, key] of keys) imported.set(id, await importKey(key))
  return keyRing(name, current, imported, withdrawn)
}

const encryptionKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, 'AES-GCM', false, ['encrypt'])

const indexKey = (key: Bytes) =>
  crypto.subtle.importKey('raw', key, { name: 'HMAC', hash: 'SHA-256' }, false, ['sign'])

/** Keys for a dry run, which looks for duplicates and keeps nothing. */
export const passingKeys = (): Promise<CivilRegistryKeys> => {
  const key = () => toBase64url(bytes(32))
  return importKeys({
    SEAL_KEYS: JSON.stringify({ current: 'dry', keys: { dry: key() } }),
    INDEX_KEY: key(),
  })
}
