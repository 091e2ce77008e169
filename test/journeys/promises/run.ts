/**
 * `npm run promises`: walks the portals' own help, sentence by sentence, and prints which of them hold, each with its
 * picture. `npm run promises -- leon` walks one city's.
 */
import { spawnSync } from 'node:child_process'
import { rmSync } from 'node:fs'
import { cityOfPromise, findings } from './findings.ts'
import { promised } from './promised.ts'

const root = new URL('../../..', import.meta.url).pathname
const pictures = 'test/results/promises/'
const report = 'test/results/promises.json'

const [city] = process.argv.slice(2)
const cities = [...new Set(Object.keys(promised).map(cityOfPromise))]

if (city !== undefined && !cities.includes(city)) {
  console.error(`Nothing is promised by ${city}. Cities: ${cities.join(', ')}`)
  process.exit(1)
}

process.chdir(root)
// What an earlier run found must not pass for this one's.
for (const path of [pictures, report]) rmSync(path, { recursive: true, force: true })
const { status } = spawnSync(
  process.execPath,
  [
    '--no-warnings',
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config=test/promises.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...(city === undefined ? [] : [`promises/${city}`]),
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
)

const found = findings(report, pictures, city)
console.log('')
for (const { id, promise, finding, picture } of found)
  console.log(
    [
      id.padEnd(13),
      finding.padEnd(7),
      promise.words,
      picture ?? promise.missing ?? '',
      promise.partly ?? '',
    ].join('  '),
  )
const count = (wanted: string) => found.filter(({ finding }) => finding === wanted).length
console.log(
  `\n${found.length} sentences: ${count('works')} work, ${count('partly')} partly, ${count('not')} not`,
)
const isAsExpected = found.every(
  ({ finding, promise }) =>
    finding === (promise.missing ? 'not' : promise.partly ? 'partly' : 'works'),
)
process.exitCode = status === 0 && isAsExpected ? 0 : 1
