/** `npm run test:wordpress`: the plug-in in Debian's WordPress, driven by a browser; or what is not installed. */
import { runTests } from '../support/run-tests.ts'
import { missing, packages } from './needs.ts'

if (missing().length > 0) {
  console.error(`Not here: ${missing().join(', ')}. On Debian: apt-get install -y ${packages}`)
  process.exit(1)
}

process.exitCode = runTests('test/wordpress.config.ts', process.argv.slice(2))
