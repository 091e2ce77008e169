/** What `npm start` can be told, by environment and by flag. Reads both here and nowhere else. */
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

export interface Settings {
  /** Of the Worker, on this machine. */
  readonly port: number
  readonly sitePort: number
  /** Where the database, the keys and the logs of local development are kept. Absolute. */
  readonly dataDir: string
  /** False where tests run: everything is built already, and a change to a file changes nothing. */
  readonly watches: boolean
  /** The Worker's one address, whatever host the page was opened under. */
  readonly worker: string
  /** Origins that may hold the form: the site's, the one to print first and one that is another site; then a developer's. */
  readonly sites: readonly [string, string, ...string[]]
  /** Origin of what stands in for Google and Facebook; nothing does when absent. */
  readonly providers?: string
  /** File of a registry of municipalities in the place of the Worker's own; tests have one. */
  readonly municipalities?: string
}

export interface ServedSettings extends Settings {
  /** Of "Pago de predios", another system of the city. */
  readonly prediosPort: number
  /** Of what stands in for Google and Facebook. */
  readonly providersPort: number
  readonly providers: string
}

/**
 * Reads `PORT`, `SITE_PORT`, `PREDIOS_PORT`, `PROVIDERS_PORT`, `PAGE_ORIGINS`, `DATA_DIR` and the flags `--built`
 * and `--municipalities=FILE`.
 *
 * @throws RangeError for a port or an origin that is none
 */
export function readSettings(env: NodeJS.ProcessEnv, flags: readonly string[]): ServedSettings {
  const port = portOf('PORT', env['PORT'], 8787)
  const sitePort = portOf('SITE_PORT', env['SITE_PORT'], 5173)
  const named = '--municipalities='
  const municipalities = flags.find((flag) => flag.startsWith(named))?.slice(named.length)
  const providersPort = portOf('PROVIDERS_PORT', env['PROVIDERS_PORT'], sitePort + 2)
  return {
    port,
    sitePort,
    prediosPort: portOf('PREDIOS_PORT', env['PREDIOS_PORT'], sitePort + 1),
    providersPort,
    providers: `http://localhost:${providersPort}`,
    dataDir: resolve(root, env['DATA_DIR'] || '.data'),
    watches: !flags.includes('--built'),
    ...(municipalities !== undefined && { municipalities: resolve(root, municipalities) }),
    worker: `http://localhost:${port}`,
    sites: [
      `http://localhost:${sitePort}`,
      `http://127.0.0.1:${sitePort}`,
      ...originsIn(env['PAGE_ORIGINS'] ?? ''),
    ],
  }
}

const originsIn = (text: string): readonly string[] =>
  text
    .split(',')
    .filter(Boolean)
    .map((origin) => {
      if (URL.canParse(origin) && new URL(origin).origin === origin) return origin
      throw new RangeError(`PAGE_ORIGINS: ${origin} is no origin, such as http://localhost:8000`)
    })

function portOf(name: string, text: string | undefined, usual: number): number {
  const port = text ? Number(text) : usual
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  throw new RangeError(`${name} is not a port: ${text}`)
}
