/**
 * `npm run test:accessibility`: every screen of every city in every state, language and colour scheme, measured by five
 * engines.
 *
 * `-- leon` takes one city, `-- "verify-code"` the screens so named, `-- --own-language` the city's first language alone,
 * `-- --engine=alfa` one engine, `-- --part=2/8` an eighth of it all, so that it is done in several sittings. Needs a Java
 * for Nu; says so where there is none.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { writeFile, mkdir } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import type { Locale } from '../../contract/locale.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { buildWidget, launch, show, type City } from './browser.ts'
import { screensOf } from './catalogue.ts'
import type { Engine } from './engines/engine.ts'
import type { ShownScreen } from './shown-screen.ts'

const here = new URL('./engines/', import.meta.url).pathname
const results = new URL('../results/', import.meta.url).pathname

function installEngines() {
  if (existsSync(`${here}node_modules/.package-lock.json`)) return
  console.log('Installing the engines…')
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
  })
  if (status !== 0) process.exit(1)
}

const [, , ...asked] = process.argv
const words = asked.filter((word) => !word.startsWith('--'))
const wanted = asked.find((word) => word.startsWith('--engine='))?.slice('--engine='.length)
const slugs = Object.keys(municipalities) as City[]
const cities = slugs.filter((slug) => words.includes(slug))
const named = words.filter((word) => !slugs.some((slug) => slug === word))

async function engines(): Promise<readonly Engine[]> {
  const { axeCore } = await import('./engines/axe.ts')
  const { ibm } = await import('./engines/ibm.ts')
  const { htmlCodeSniffer } = await import('./engines/html-codesniffer.ts')
  const { alfa } = await import('./engines/alfa.ts')
  const { hasJava, nu } = await import('./engines/nu.ts')
  const makers = { axe: axeCore, ibm, htmlcs: htmlCodeSniffer, nu, alfa }
  if (!hasJava()) console.error('No Java: Nu is left out (apt-get install default-jre-headless).')
  return Promise.all(
    Object.entries(makers)
      .filter(([name]) => (wanted === undefined || name === wanted) && (name !== 'nu' || hasJava()))
      .map(([, make]) => make()),
  )
}

interface Job {
  readonly city: City
  readonly locale: Locale
  readonly screen: ShownScreen
}

const allJobs: readonly Job[] = (cities.length > 0 ? cities : slugs).flatMap((city) => {
  const { public: profile } = municipalities[city]
  const locales = asked.includes('--own-language') ? profile.locales.slice(0, 1) : profile.locales
  const screens = screensOf(profile).filter(
    ({ name }) => named.length === 0 || named.some((word) => name.includes(word)),
  )
  return locales.flatMap((locale) => screens.map((screen) => ({ city, locale, screen })))
})

const [, part = '1', parts = '1'] = /--part=(\d+)\/(\d+)/.exec(asked.join(' ')) ?? []
const jobs = allJobs.filter((_, index) => index % Number(parts) === Number(part) % Number(parts))

installEngines()
await buildWidget()
const all = await engines()

/** Finding -> the screens on which it was made. */
const found = new Map<string, string[]>()
const measured = new Map<string, number>(all.map(({ name }) => [name, 0]))
const unreached: string[] = []

async function measure(tab: Page, scheme: 'light' | 'dark', where: string) {
  for (const engine of all) {
    if (scheme === 'dark' && !engine.seesColours) continue
    // oxlint-disable-next-line no-await-in-loop -- engines share the page
    const findings = await engine.findings(tab)
    measured.set(engine.name, (measured.get(engine.name) ?? 0) + 1)
    for (const finding of new Set(findings)) {
      const line = `${engine.name} · ${finding.replaceAll(/\s+/g, ' ').replaceAll(/citizen-\d+-/g, 'citizen-n-')}`
      if (!found.has(line)) console.log(`found: ${line}\n    ${where}`)
      found.set(line, [...(found.get(line) ?? []), where])
    }
  }
}

async function look(browser: Browser, { city, locale, screen }: Job) {
  // A sheet that an engine has rewritten is not drawn again: each scheme has a tab of its own.
  for (const colorScheme of ['light', 'dark'] as const) {
    const where = `${city} · ${locale} · ${screen.name} · ${colorScheme}`
    const viewport = { width: 360, height: 800 }
    // oxlint-disable-next-line no-await-in-loop -- one tab a worker
    await show(browser, city, screen, { locale, context: { colorScheme, viewport } }, (tab) =>
      measure(tab, colorScheme, where),
    ).catch((error: Error) => unreached.push(`${where}: ${error.message.split('\n')[0] ?? ''}`))
  }
}

/** Screens after which a browser is replaced: what engines leave in it grows until it dies. */
const browserLifetime = 100

const queue = jobs.values()
let done = 0
async function worker() {
  let browser = await launch()
  let shown = 0
  /* oxlint-disable no-await-in-loop -- a queue */
  for (const job of queue) {
    if (shown === browserLifetime || !browser.isConnected()) {
      await browser.close()
      browser = await launch()
      shown = 0
    }
    await look(browser, job)
    shown += 1
    done += 1
    if (done % 50 === 0) console.log(`${done} of ${jobs.length}`)
  }
  /* oxlint-enable no-await-in-loop */
  await browser.close()
}
await Promise.all([worker(), worker()])
for (const engine of all) engine.end?.()

const report = [
  ...[...found].map(([line, places]) => `${line}\n    ${places.length} × e.g. ${places[0] ?? ''}`),
  ...unreached.map((line) => `not reached: ${line}`),
]
await mkdir(results, { recursive: true })
await writeFile(`${results}accessibility.txt`, report.join('\n'))
console.log(report.join('\n'))
console.log([...measured].map(([name, times]) => `${name}: ${times} pages`).join(', '))
console.log(`${found.size} findings, ${unreached.length} screens not reached`)
process.exitCode = report.length > 0 ? 1 : 0
