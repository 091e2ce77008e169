/** The keys of local development: drawn on the first start, kept on this machine, never committed. */
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { createSecrets } from '../../worker/crypto/keys.ts'
import { secretNames } from '../../worker/crypto/secrets.ts'

/**
 * Finds the file of local secrets, or makes it, readable by this user alone.
 *
 * @returns its path, in the form that `wrangler dev --env-file` reads
 */
export async function localSecrets(dataDir: string): Promise<string> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 })
  const path = join(dataDir, 'secrets.env')
  if (await isComplete(path)) return path
  // Whole or not at all: with half of its keys, what is stored could never be read again.
  const draft = `${path}.${process.pid}`
  await writeFile(draft, asEnvFile(await createSecrets()), { mode: 0o600 })
  await rename(draft, path)
  return path
}

async function isComplete(path: string): Promise<boolean> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch {
    return false
  }
  const missing = secretNames.filter((name) => !text.includes(`${name}=`))
  if (missing.length > 0)
    throw new Error(`${path} lacks ${missing.join(', ')}. Remove the data folder to begin anew.`)
  await chmod(path, 0o600)
  return true
}

// Base64url and JSON hold no single quote, so it quotes them safely.
const asEnvFile = (secrets: Readonly<Record<string, string>>) =>
  Object.entries(secrets)
    .map(([name, text]) => `${name}='${text}'\n`)
    .join('')
