/**
 * `npm run test:clients`: signs a citizen in at Apache's `mod_auth_openidc`, or says that it is not installed; and asks this
 * provider and another one the same.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { apache, modules } from './apache.ts'

const root = new URL('../..', import.meta.url).pathname

const hasApache = existsSync(apache) && existsSync(`${modules}/mod_auth_openidc.so`)
if (!hasApache)
  console.error('Apache is not installed: apt-get install apache2 libapache2-mod-auth-openidc')

const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    `${root}node_modules/vitest/vitest.mjs`,
    'run',
    '--config=test/clients.config.ts',
    ...(hasApache ? [] : ['oracle']),
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } },
)
process.exitCode = hasApache ? (status ?? 1) : 1
