/** The keys of local development: drawn on the first start, kept on this machine, never committed. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createKey, createSecrets } from '../../worker/crypto/keys.ts'
import { drawnAnew, secretNames } from '../../worker/crypto/secrets.ts'

/**
 * Finds the file of local secrets, or makes it, readable by this user alone.
 *
 * @returns its path, in the form that `wrangler dev --env-file` reads
 */
export async function localSecrets(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'secrets.env')
  const text = await readFile(path, 'utf8').catch(() => undefined)
  if (text === undefined) {
    await writeWhole(path, asEnvFile(await createSecrets()))
    return path
  }
  const missing = secretNames.filter((name) => !text.includes(`${name}=`))
  const lost = missing.filter((name) => !drawnAnew.includes(name))
  if (lost.length > 0)
    throw new Error(`${path} lacks ${lost.join(', ')}. Remove the data folder to begin anew.`)
  // Of a version that did not know them yet.
  const added = Object.fromEntries(missing.map((name) => [name, createKey()]))
  if (missing.length > 0) await writeWhole(path, `${text.trimEnd()}\n${asEnvFile(added)}`)
  await chmod(path, 0o600)
  return path
}

/** Whole or not at all: with half of its keys, what is stored could never be read again. */
async function writeWhole(path: string, text: string): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, text, { mode: 0o600 })
  await rename(draft, path)
}

// Base64url and JSON hold no single quote, so it quotes them safely.
const asEnvFile = (secrets: Readonly<Record<string, string>>) =>
  Object.entries(secrets)
    .map(([name, text]) => `${name}='${text}'\n`)
    .join('')
