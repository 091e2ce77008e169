/** Runs one part of the tests and counts what it reports, in the shape of vitest's JSON. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { node, root } from '../../scripts/install.mjs'

/**
 * @param part one of `parts`
 * @param filters names of files, for the runners that take them
 * @returns how many tests passed and failed; a runner that broke down counts as one failure
 */
export function run({ name, command, results, takesFilters }, filters) {
  if (results) {
    mkdirSync(dirname(root + results), { recursive: true })
    // The results of an earlier run must not pass for those of a run that broke down.
    rmSync(root + results, { force: true })
  }
  const [program, ...args] = command
  const { status } = spawnSync(
    node,
    ['--no-warnings', `${root}node_modules/${program}`, ...args, ...(takesFilters ? filters : [])],
    // Standard input is closed, so that no runner waits for a key.
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, CI: 'true' } },
  )
  if (!results) return { passed: 0, failed: status === 0 ? 0 : 1 }
  return counted(name, readResults(root + results), status)
}

function counted(name, results, status) {
  const passed = results?.numPassedTests ?? 0
  const failed = results?.numFailedTests ?? 0
  if (status === 0 && passed > 0) return { passed, failed }
  // A file that cannot be loaded, a crash or a run without tests is a failure that no test reports.
  if (failed === 0) console.error(`${name}: the runner failed (${status}), or found no test`)
  return { passed, failed: Math.max(failed, 1) }
}

function readResults(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
