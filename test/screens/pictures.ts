/**
 * `npm run screenshots`: a picture of every screen of every city in every state, for looking at.
 *
 * `npm run screenshots -- leon` takes one city, `-- leon "register, person"` the screens so named, `-- --all` every
 * size, colours and zoom, `-- --as=360-dark,320x256-zoom-400` those alone; `-- predios` is the way through the demo's
 * other system, over the running Worker. Into `test/results/screens/`.
 */
import { mkdir } from 'node:fs/promises'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { municipalities } from '../../worker/municipalities/index.ts'
import { buildWidget, launch, show, type Browser, type City } from './browser.ts'
import { screensOf } from './catalogue.ts'
import { picturesOfPredios } from './predios.ts'
import type { ShownScreen } from './shown-screen.ts'

const folder = new URL('../results/screens/', import.meta.url).pathname

interface Setting {
  readonly context: BrowserContextOptions
  readonly prepares?: (tab: Page) => Promise<unknown>
  /** Only what is in the window. */
  readonly isCropped?: true
}

const wide = (width: number, more: BrowserContextOptions = {}): Setting => ({
  context: { viewport: { width, height: 800 }, colorScheme: 'light', ...more },
})

const few: Readonly<Record<string, Setting>> = {
  '360-light': wide(360),
  '1280-dark': wide(1280, { colorScheme: 'dark' }),
}

const settings: Readonly<Record<string, Setting>> = {
  ...few,
  '320-light': wide(320),
  '768-light': wide(768),
  '1280-light': wide(1280),
  '320-dark': wide(320, { colorScheme: 'dark' }),
  '768-dark': wide(768, { colorScheme: 'dark' }),
  '360-dark': wide(360, { colorScheme: 'dark' }),
  '360-forced': wide(360, { forcedColors: 'active' }),
  '360-forced-dark': wide(360, { forcedColors: 'active', colorScheme: 'dark' }),
  '360-text-200': {
    ...wide(360),
    prepares: (tab) => tab.addStyleTag({ content: 'html{font-size:200%}' }),
  },
  // 1280 × 1024 at 400 %: WCAG 1.4.10.
  '320x256-zoom-400': {
    context: { viewport: { width: 320, height: 256 }, colorScheme: 'light' },
    isCropped: true,
  },
}

const [, , ...asked] = process.argv
const words = asked.filter((word) => !word.startsWith('--'))
const slugs = Object.keys(municipalities) as City[]
const cities = slugs.filter((slug) => words.includes(slug))
const isOfPredios = words.includes('predios')
const named = words.filter((word) => word !== 'predios' && !slugs.some((slug) => slug === word))
const only = asked.find((word) => word.startsWith('--as='))?.slice('--as='.length)
const wanted = asked.includes('--all') || only !== undefined ? settings : few
const chosen = Object.fromEntries(
  Object.entries(wanted).filter(([name]) => only === undefined || only.split(',').includes(name)),
)

/** A screen that is called just so, else all that have the word in their name. */
const areWanted = (all: readonly ShownScreen[]): readonly ShownScreen[] => {
  const isNamed = (word: string) => all.some(({ name }) => name === word)
  return all.filter(
    ({ name }) =>
      named.length === 0 ||
      named.some((word) => (isNamed(word) ? name === word : name.includes(word))),
  )
}

async function picture(browser: Browser, city: City, screen: ShownScreen) {
  for (const [name, { context, prepares, isCropped }] of Object.entries(chosen)) {
    const file = `${folder}${city}/${screen.name.replaceAll(/[^\w]+/g, '-')}-${name}.png`
    const { locales } = municipalities[city].public
    // oxlint-disable-next-line no-await-in-loop -- one tab at a time
    await show(browser, city, screen, { locale: locales[0], context }, async (tab) => {
      await prepares?.(tab)
      await tab.screenshot({ path: file, fullPage: !isCropped })
    }).catch((error: Error) => console.error(`${city}: ${screen.name}: ${error.message}`))
  }
}

/** One citizen comes once: the window is what changes, so nothing that a setting prepares is shown. */
async function keepsOfPredios(page: Page, name: string) {
  for (const [setting, { context }] of Object.entries(chosen)) {
    const { viewport, colorScheme = null, forcedColors = null } = context
    if (viewport) await page.setViewportSize(viewport)
    await page.emulateMedia({ colorScheme, forcedColors })
    await page.waitForFunction((scheme) => {
      const drawn = document.querySelector<HTMLElement>('.ca-root')?.dataset['scheme'] ?? 'device'
      return drawn === 'device' || drawn === scheme
    }, colorScheme)
    const path = `${folder}predios/${name.replaceAll(' ', '-')}-${setting}.png`
    await page.screenshot({ path, fullPage: true })
  }
}

await buildWidget()
const browser = await launch()
if (isOfPredios) await picturesOfPredios(browser, keepsOfPredios)
for (const city of cities.length > 0 || isOfPredios ? cities : slugs) {
  // oxlint-disable-next-line no-await-in-loop -- one browser
  await mkdir(folder + city, { recursive: true })
  for (const screen of areWanted(screensOf(municipalities[city].public)))
    // oxlint-disable-next-line no-await-in-loop -- as above
    await picture(browser, city, screen)
}
await browser.close()
console.log(folder)
