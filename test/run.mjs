/**
 * `npm test`: every runner in turn, even after one has failed, and their sum on the last line.
 * `npm test -- worker journeys` runs those parts alone; `npm test -- journeys recover` only files so named.
 */
import { installMissing } from '../scripts/install.mjs'
import { parts } from './support/parts.mjs'
import { run } from './support/run-part.mjs'

installMissing()

const asked = process.argv.slice(2)
const chosen = parts.filter(({ name }) => asked.includes(name))
const filters = asked.filter((word) => !parts.some(({ name }) => name === word))

let passed = 0
let failed = 0
for (const part of chosen.length > 0 ? chosen : parts) {
  console.log(`\n── ${part.name} ──`)
  const result = run(part, filters)
  passed += result.passed
  failed += result.failed
}
console.log(`\n${passed} passed, ${failed} failed`)
process.exitCode = failed > 0 ? 1 : 0
