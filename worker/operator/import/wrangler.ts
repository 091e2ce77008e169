/** Executes SQL through wrangler, which knows the database and holds the operator's rights. */
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ImportError } from './import-error.ts'
import type { Place } from './target.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))

// The program itself: the command in `.bin` starts it as a child, and does not pass signals on.
const wrangler = join(root, 'node_modules/wrangler/wrangler-dist/cli.js')

const database = 'DB'

/** Lines of wrangler's last words that are worth repeating. */
const lastWords = 12

/** @throws ImportError with what wrangler said, which names no person: the file holds none in clear */
export async function executeSql(place: Place, file: string): Promise<void> {
  const where =
    place.is === 'local'
      ? ['--local', '--persist-to', place.dataDir]
      : ['--remote', ...(place.config ? ['--config', place.config] : [])]
  const child = spawn(
    process.execPath,
    ['--no-warnings', wrangler, 'd1', 'execute', database, '--yes', ...where, '--file', file],
    { cwd: root, env: { ...process.env, ...quiet }, stdio: ['ignore', 'pipe', 'pipe'] },
  )
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8')
    stream.on('data', (text: string) => {
      said.push(text)
      while (said.length > lastWords) said.shift()
    })
  }
  const status = await new Promise<string>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code, signal) => resolve(String(code ?? signal)))
  })
  if (status !== '0')
    throw new ImportError(`The database refused (wrangler ended with ${status}):\n${said.join('')}`)
}

/** No questions, no telemetry, no look for updates, and no log of what was executed. */
const quiet = {
  CI: 'true',
  NO_COLOR: '1',
  WRANGLER_SEND_METRICS: 'false',
  WRANGLER_SEND_ERROR_REPORTS: 'false',
  WRANGLER_HIDE_BANNER: 'true',
  WRANGLER_WRITE_LOGS: 'false',
  CLOUDFLARE_TELEMETRY_DISABLED: '1',
}
