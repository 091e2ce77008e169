/** Writes a changed secret where the operator keeps it, and then where the Worker reads it. The old text is kept aside. */
import { mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SecretName } from '../../worker/crypto/secrets.ts'
import { deployConfigPath } from '../deploy-config.ts'
import type { DatabaseLocation } from '../operator-database.ts'
import { OperatorError } from '../operator-error.ts'
import { succeed, type Wrangler } from '../wrangler.ts'

/** The file's text with one secret changed, in the file's own form. */
export function changed(text: string, secret: SecretName, value: string): string {
  if (text.trimStart().startsWith('{'))
    return `${JSON.stringify({ ...(JSON.parse(text) as object), [secret]: value }, null, 2)}\n`
  const line = new RegExp(`^${secret}=.*$`, 'm')
  if (!line.test(text)) throw new OperatorError(`The file of keys has no ${secret}.`)
  return text.replace(line, () => `${secret}='${value}'`)
}

/**
 * @param file the operator's copy: written first, for a key that only the Worker has cannot be read back
 * @returns where the text of before is kept
 */
export async function keepSecret(
  wrangler: Wrangler,
  location: DatabaseLocation,
  file: string,
  secret: SecretName,
  value: string,
): Promise<string> {
  const before = await readFile(file, 'utf8')
  const aside = `${file}.before-${secret.toLowerCase()}`
  await writeFile(aside, before, { mode: 0o600 })
  await writeFile(`${file}.new`, changed(before, secret, value), { mode: 0o600 })
  await rename(`${file}.new`, file)
  if (location.is === 'remote') await toWorker(wrangler, secret, value)
  return aside
}

async function toWorker(wrangler: Wrangler, secret: SecretName, value: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'citizen-'))
  try {
    const file = join(folder, 'secret.json')
    await writeFile(file, JSON.stringify({ [secret]: value }), { mode: 0o600 })
    await succeed(wrangler, 'secret', 'bulk', file, '--config', deployConfigPath)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
