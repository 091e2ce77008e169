/**
 * `npm test`: every part in turn, even after one has failed; how long each took, and their sum on the last line.
 * `npm test -- worker journeys` runs those parts alone; `npm test -- journeys recover` only files so named.
 */
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { installMissing, node, root } from '../scripts/install.mjs'
import { parts } from './support/parts.mjs'

installMissing()

const asked = process.argv.slice(2)
const chosen = parts.filter(({ name }) => asked.includes(name))
const filters = asked.filter((word) => !parts.some(({ name }) => name === word))

const environment = {
  CI: 'true',
  // Every command that a test starts is compiled once, not each time.
  NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? `${root}node_modules/.cache/node`,
}

/** @returns how many tests of a part passed and failed; a runner that broke down counts as one failure */
function run({ name, command: [program, ...args], results, takesFilters }) {
  // The results of an earlier run must not pass for those of a run that broke down.
  if (results) rmSync(root + results, { force: true })
  const { status } = spawnSync(
    node,
    ['--no-warnings', `${root}node_modules/${program}`, ...args, ...(takesFilters ? filters : [])],
    // Standard input is closed, so that no runner waits for a key.
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } },
  )
  if (!results) return { passed: 0, failed: status === 0 ? 0 : 1 }
  const { numPassedTests: passed = 0, numFailedTests: failed = 0 } = read(root + results)
  if (status === 0 && passed > 0) return { passed, failed }
  // A file that cannot be loaded, a crash or a run without tests is a failure that no test reports.
  if (failed === 0) console.error(`${name}: the runner failed (${status}), or found no test`)
  return { passed, failed: Math.max(failed, 1) }
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return {}
  }
}

const lasted = (milliseconds) => {
  const seconds = Math.round(milliseconds / 1000)
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

let passed = 0
let failed = 0
const durations = []
const began = performance.now()
for (const part of chosen.length > 0 ? chosen : parts) {
  console.log(`\n── ${part.name} ──`)
  const started = performance.now()
  const result = run(part)
  durations.push([part.name, performance.now() - started])
  passed += result.passed
  failed += result.failed
}
durations.push(['all', performance.now() - began])
console.log('\n── minutes ──')
for (const [name, duration] of durations)
  console.log(`${name.padEnd(9)}${lasted(duration).padStart(6)}`)
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
