/** Reads the file of the Worker's secrets that the operator keeps. */
import { readFile } from 'node:fs/promises'
import { parseEnv } from 'node:util'
import { isRecord, type SecretTexts } from '../worker/crypto/secrets.ts'
import { OperatorError } from './operator-error.ts'

/**
 * @param file the copy that was kept when the Worker was deployed (JSON), or a file of NAME='text'
 * @throws OperatorError when it is neither
 */
export async function readSecretTexts(file: string): Promise<SecretTexts> {
  const text = await readFile(file, 'utf8')
  if (!text.trimStart().startsWith('{')) return parseEnv(text)
  let read: unknown
  try {
    read = JSON.parse(text)
  } catch {
    // The parser's message quotes the text.
    throw new OperatorError('The file of keys is not JSON.')
  }
  return isRecord(read) ? read : {}
}
