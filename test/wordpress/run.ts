/** `npm run test:wordpress`: the plug-in in Debian's WordPress, driven by a browser; or what is not installed. */
import { spawnSync } from 'node:child_process'
import { missing, packages } from './needs.ts'

const root = new URL('../..', import.meta.url).pathname

if (missing().length > 0) {
  console.error(`Not here: ${missing().join(', ')}. On Debian: apt-get install -y ${packages}`)
  process.exit(1)
}

const words = process.argv.slice(2)
const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--config=test/wordpress.config.ts',
    ...words,
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } },
)
process.exitCode = status ?? 1
