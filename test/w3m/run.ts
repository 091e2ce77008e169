/** `npm run test:w3m`: walks the Worker's own pages in w3m, or says that it is not installed. */
import { spawnSync } from 'node:child_process'

const root = new URL('../..', import.meta.url).pathname

if (spawnSync('w3m', ['-version']).error || spawnSync('script', ['--version']).error) {
  console.error('w3m or script is not installed: apt-get install w3m util-linux')
  process.exit(1)
}

const { status } = spawnSync(
  process.execPath,
  ['--no-warnings', `${root}node_modules/vitest/vitest.mjs`, 'run', '--config=test/w3m.config.ts'],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } },
)
process.exitCode = status ?? 1
