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

/** @returns how many tests of a part passed, and the names of those that failed */
function run({ name, command: [program, ...args], results, takesFilters }) {
  // The results of an earlier run must not pass for those of a run that broke down.
  if (results) rmSync(root + results, { force: true })
  const { status } = spawnSync(
    node,
    ['--no-warnings', `${root}node_modules/${program}`, ...args, ...(takesFilters ? filters : [])],
    // Standard input is closed, so that no runner waits for a key.
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment } },
  )
  if (!results) return { passed: 0, failed: status === 0 ? [] : [name] }
  const { numPassedTests: passed = 0, testResults = [] } = read(root + results)
  const failed = testResults.flatMap(failedIn)
  // A crash or a run without tests is a failure that no test reports.
  if (failed.length === 0 && (status !== 0 || passed === 0))
    failed.push(`${name}: the runner failed (${status}), or found no test`)
  return { passed, failed }
}

/** @returns the failed tests of a file, or the file where it could not be run */
function failedIn({ name: path, status, assertionResults }) {
  const file = path.replace(root, '')
  const failed = assertionResults.filter((test) => test.status === 'failed')
  if (status === 'failed' && failed.length === 0) return [file]
  return failed.map(({ fullName }) => `${file}: ${fullName}`)
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
const failed = []
const durations = []
const began = performance.now()
for (const part of chosen.length > 0 ? chosen : parts) {
  console.log(`\n── ${part.name} ──`)
  const started = performance.now()
  const result = run(part)
  durations.push([part.name, performance.now() - started])
  passed += result.passed
  failed.push(...result.failed)
}
durations.push(['all', performance.now() - began])
console.log('\n── minutes ──')
for (const [name, duration] of durations)
  console.log(`${name.padEnd(9)}${lasted(duration).padStart(6)}`)
// At the end, where whoever looks at a run of thousands looks first.
if (failed.length > 0) console.log(`\n── failed ──\n${failed.join('\n')}`)
console.log(`\n${passed} passed, ${failed.length} failed`)
process.exitCode = failed.length > 0 ? 1 : 0
