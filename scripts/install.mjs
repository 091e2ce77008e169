/** Installs what a fresh clone lacks. Runs on the machine's own Node, so it uses nothing that is installed. */
import { spawnSync } from 'node:child_process'
import { statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The repository's root, with a slash at its end. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Node 24 of the npm package `node`: wrangler and the test runners need more than Node 20. */
export const node = `${root}node_modules/.bin/node`

/** Runs `npm ci` unless every package of the lock file is there already. Speaks on standard error alone. */
export function installMissing() {
  // npm writes this file last, so an installation that was cut short has none.
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return
  console.error('Installing packages…')
  const { status } = spawnSync(...npm('ci', '--no-audit', '--no-fund'), {
    cwd: root,
    stdio: ['ignore', 2, 2],
  })
  if (status !== 0) process.exit(status ?? 1)
}

/** How npm is started here: as the npm that started us, where one did. */
function npm(...args) {
  const path = process.env.npm_execpath
  return path ? [process.execPath, [path, ...args]] : ['npm', args]
}

/** Milliseconds since 1970; 0 for a file that is not there. */
const changedAt = (path) => statSync(root + path, { throwIfNoEntry: false })?.mtimeMs ?? 0
