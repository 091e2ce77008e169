/**
 * `npm run test:long`: what repeats itself for an hour, one after the other. `npm run test:long -- recovery` runs that
 * one alone; `RUNS=100` in the environment asks for another number.
 */
import { installMissing } from '../scripts/install.mjs'
import { longTests } from './support/long-tests.mjs'
import { parts } from './support/parts.mjs'
import { run } from './support/run-part.mjs'

installMissing()

const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !longTests.some(({ name }) => name === word))
const worker = parts.find(({ name }) => name === 'worker')
const told = (milliseconds) => `${(milliseconds / 60_000).toFixed(1)} min`

let failed = unknown.length
for (const word of unknown) console.error(`No long test is called ${word}.`)

for (const { name, file, runs } of unknown.length > 0 ? [] : longTests) {
  if (asked.length > 0 && !asked.includes(name)) continue
  const times = Number(process.env.RUNS) || runs
  // The prefix lets vite hand it to the tests inside workerd.
  process.env.VITE_RUNS = String(times)
  console.log(`\n── ${name}: ${times} ──`)
  const begun = Date.now()
  const result = run(worker, [file])
  failed += result.failed
  console.log(`${name}: ${times}, ${result.failed} failed, ${told(Date.now() - begun)}`)
}
process.exitCode = failed > 0 ? 1 : 0
