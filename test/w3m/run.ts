/** `npm run test:w3m`: walks the Worker's own pages in w3m, or says that it is not installed. */
import { spawnSync } from 'node:child_process'
import { runTests } from '../support/run-tests.ts'

if (spawnSync('w3m', ['-version']).error || spawnSync('script', ['--version']).error) {
  console.error('w3m or script is not installed: apt-get install w3m util-linux')
  process.exit(1)
}

process.exitCode = runTests('test/w3m.config.ts')
