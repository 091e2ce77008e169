/**
 * `npm run test:engines`: journeys in Chromium, Firefox and WebKit, and a table of how they went. Words choose:
 * `npm run test:engines -- webkit cross-site blocked demo`.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { engines, type EngineName } from './browsers/index.ts'
import { find } from './browsers/programs.ts'
import { cells, chosen, grouped, words, type Group } from './cells.ts'
import { cities } from './journeys/index.ts'
import { open, registersWith, type Registers } from './open.ts'
import { relatedOrigins } from './related-origins.ts'
import { startStack } from './stack.ts'
import { tableOf, tellingsOf, type Walked } from './table.ts'
import { takeover } from './takeover.ts'
import { travel } from './travel.ts'

const results = new URL('../results/engines/', import.meta.url)

const asked = process.argv.slice(2)
const unknown = asked.filter((word) => !words.includes(word))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}. Words: ${words.join(', ')}`)
  process.exit(1)
}

const missing = (engine: EngineName) => engines[engine].needs.filter((need) => !find(need))
const all = chosen(asked)
const walkable = all.filter(({ engine }) => missing(engine).length === 0)
const absent = [...new Set(all.map(({ engine }) => engine))].filter(
  (one) => missing(one).length > 0,
)
for (const engine of absent) {
  const packages = [...new Set(missing(engine).map(({ debian }) => debian))].join(' ')
  console.error(`${engine} is left out: not installed. On Debian: apt-get install -y ${packages}`)
}

await mkdir(results, { recursive: true })
const stack = await startStack()
const walked: Walked[] = []
const sentences: string[] = []
let failed = absent.length > 0

// The browsers end with us, by themselves; the Worker does not.
const breakOff = () => void stack.stop().finally(() => process.exit(1))
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, breakOff)
// Whoever started us is gone, by whatever signal.
process.on('disconnect', breakOff)

async function walk({ engine, cookies, cells: own }: Group, registers: Registers): Promise<void> {
  const { browser, gateway, close } = await open(stack, engine, cookies)
  const how = engines[engine].cookies[cookies]
  console.log(`── ${engine} ${browser.version}, cookies ${cookies}: ${how}`)
  if (cookies === 'allowed') {
    const walker = cities.demo()
    await registers(walker)
    const found = {
      ...(await takeover(browser, gateway, stack, walker)),
      ...(engine === 'chromium' && (await relatedOrigins(stack, walker))),
    }
    for (const [what, isSo] of Object.entries(found)) {
      sentences.push(`${isSo ? 'yes' : 'NO '} · ${engine}: ${what}`)
      failed ||= !isSo
    }
  }
  for (const cell of own) {
    const one = { cell, results: await travel(cell, browser, stack, registers) }
    walked.push(one)
    // At once: who breaks off has seen why so far.
    console.log([tableOf([one]).at(-1), ...tellingsOf([one])].join('\n'))
  }
  await close()
}

try {
  const elsewhere = await open(stack, 'chromium', 'allowed')
  const registers = registersWith(stack, elsewhere.browser)
  // Engines side by side: a journey waits more than it works. Of one engine, one browser at a time.
  const walks = Object.values(Object.groupBy(grouped(walkable), ({ engine }) => engine)).map(
    async (groups) => {
      for (const group of groups) await walk(group, registers)
    },
  )
  for (const { reason } of (await Promise.allSettled(walks)).filter((one) => 'reason' in one)) {
    failed = true
    console.error(reason)
  }
  await elsewhere.close()
} finally {
  await stack.stop()
}

walked.sort((one, other) => cells.indexOf(one.cell) - cells.indexOf(other.cell))
sentences.sort()
const report = [...tableOf(walked), ...tellingsOf(walked), '', ...sentences]
console.log(`\n${report.join('\n')}`)
await writeFile(new URL('table.txt', results), `${report.join('\n')}\n`)
console.log(
  `\nWritten to test/results/engines/, with a picture of every screen on which a journey ended.`,
)
failed ||= walked.some((one) => one.results.some(({ passed }) => !passed))
process.exit(failed ? 1 : 0)
