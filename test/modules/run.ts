/** `npm run test:drupal` and `npm run test:joomla`: the module in a real one, driven by a browser; or what is missing. */
import { spawnSync } from 'node:child_process'
import { systems, type SystemName } from './systems/index.ts'

const root = new URL('../..', import.meta.url).pathname
const [name, ...words] = process.argv.slice(2)
const missing = systems[name as SystemName].missing()

if (missing.length > 0) {
  console.error(`Not here: ${missing.join('; ')}.`)
  process.exit(1)
}

const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--config=test/modules.config.ts',
    ...words,
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, SYSTEM: name, CI: 'true' },
  },
)
process.exitCode = status ?? 1
