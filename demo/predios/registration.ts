/** How "Pago de predios" is known to the city's provider: what `citizen -- service add` would write down. */
import { createHash, randomBytes } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serviceSettings } from '../../worker/openid/service.ts'
import * as v from 'valibot'

/** Drawn on the first start, and kept on this machine. */
export async function prediosSecret(dataDir: string): Promise<string> {
  const path = join(dataDir, 'predios.secret')
  const known = await readFile(path, 'utf8').catch(() => undefined)
  if (known !== undefined) return known
  const secret = randomBytes(32).toString('base64url')
  await writeFile(path, secret, { mode: 0o600 })
  return secret
}

const settingsAt = (port: number) => {
  const origins = [`http://localhost:${port}`, `http://127.0.0.1:${port}`]
  return v.parse(serviceSettings, {
    name: 'Pago de predios',
    redirects: origins.map((origin) => `${origin}/callback`),
    signedOut: origins.map((origin) => `${origin}/adios`),
    backChannel: `http://127.0.0.1:${port}/logout`,
    claims: {
      name: { es: 'Para ponerlo en el recibo', en: 'To put it on the receipt' },
      email: { es: 'Para enviarle el recibo', en: 'To send you the receipt' },
    },
    level: 1,
    sector: 'predios.ciudadabierta.example',
    proves: 'secret',
  })
}

const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

/** Its row, with the addresses that it has on this machine now. */
export function prediosSql(port: number, secret: string): string {
  const digest = createHash('sha256').update(secret).digest('base64url')
  const values = ['demo', 'predios', JSON.stringify(settingsAt(port)), digest].map(quoted)
  return `INSERT INTO services (municipality, id, settings, secret) VALUES (${values.join(', ')})
    ON CONFLICT (municipality, id) DO UPDATE SET settings = excluded.settings, secret = excluded.secret;\n`
}
