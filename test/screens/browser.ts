/** Shows screens in a real Chromium. The widget is the built one; the Worker's answers are given, nothing is sent out. */
import { readFile } from 'node:fs/promises'
import {
  chromium as playwright,
  type BrowserContextOptions,
  type Page,
  type Route,
} from 'playwright-core'
import { build } from 'vite'
import type { Locale } from '../../contract/locale.ts'
import type { PublicProfile } from '../../contract/profile.ts'
import { municipalities } from '../../worker/municipalities/index.ts'
import { withHelp, withProfile, withScreens } from '../../worker/routes/served-script.ts'
import { chromium } from '../../scripts/chromium.mjs'
import { accountSectionsOf, grantOf, sessions } from './samples.ts'
import { refusal, type ShownScreen, type WorkerAnswer } from './shown-screen.ts'

const root = new URL('../..', import.meta.url).pathname
const built = `${root}dist/widget/`

/** Nothing listens there: every request is answered by the browser's own interception. A secure context. */
const origin = 'http://localhost:9'

export const buildWidget = () =>
  build({ configFile: `${root}widget/vite.config.ts`, logLevel: 'warn' })

export const launch = async () => playwright.launch(await chromium())

export type Browser = Awaited<ReturnType<typeof launch>>

export type City = keyof typeof municipalities

export interface Look {
  readonly locale: Locale
  readonly context?: BrowserContextOptions
  /** Attributes of the element, e.g. `styling="inherit"`. */
  readonly attributes?: string
  /** Rules of the page around. */
  readonly css?: string
}

const ground =
  'body{margin:0;padding:16px;background:#eef1f4}@media(prefers-color-scheme:dark){body{background:#0c0e11;color:#eee}}' +
  'h1{font:700 16px/1.2 system-ui,sans-serif;margin:0 0 12px}'

const pageOf = ({ service }: PublicProfile, tag: string, { locale, attributes = '', css }: Look) =>
  `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<title>${service}</title>
<meta name="viewport" content="width=device-width">
${css ? '' : '<meta name="color-scheme" content="light dark">'}
<style>${css ?? ground}</style>
<script type="module" src="/widget.js"></script>
</head>
<body>
<main>
<h1>${service}</h1>
<${tag} lang="${locale}" ${attributes}></${tag}>
</main>
</body>
</html>`

const byDefault = (city: City): Readonly<Record<string, WorkerAnswer>> => {
  const { agreements, public: profile } = {
    ...municipalities[city].private,
    ...municipalities[city],
  }
  return {
    'GET /profile.json': { body: profile },
    'POST /session': { body: grantOf(city) },
    'GET /account': { body: grantOf(city).account },
    'GET /sessions': { body: { sessions } },
    'GET /account/sections': { body: accountSectionsOf(city) },
    'POST /cookies': { status: 204, body: undefined },
    'GET /cookies': { body: { kept: true } },
    ...Object.fromEntries(
      Object.entries(agreements).map(([id, texts]) => {
        const [text = ''] = Object.values(texts).filter((one) => typeof one === 'string')
        const { version = '1', title = {} } = profile.agreements[id] ?? {}
        const titled = Object.values(title)[0] ?? id
        return [
          `GET /agreements/${id}`,
          { body: { id, version, title: titled, text, locale: profile.locales[0] } },
        ]
      }),
    ),
  }
}

async function give(route: Route, answer: WorkerAnswer | undefined) {
  if (answer === 'never') return
  if (answer === 'cut') return route.abort()
  const { status = 200, body } = answer ?? {
    ...(refusal('not_found', 404) as { body: unknown }),
    status: 404,
  }
  await route.fulfill({
    status,
    contentType: status < 400 ? 'application/json' : 'application/problem+json',
    body: body === undefined ? '' : JSON.stringify(body),
  })
}

/** Answers every request of a tab. */
async function answers(route: Route, city: City, screen: ShownScreen, look: Look) {
  const request = route.request()
  const { pathname } = new URL(request.url())
  const { public: profile } = municipalities[city]
  if (pathname === '/') {
    return route.fulfill({ contentType: 'text/html', body: pageOf(profile, screen.tag, look) })
  }
  const asset = /(widget\.js|chunks\/[\w-]+\.js)$/.exec(pathname)?.[1]
  if (asset) {
    const text = await readFile(built + asset, 'utf8')
    const screens = await readFile(`${built}first/${city}.json`, 'utf8')
    const body =
      asset === 'widget.js' ? withScreens(text, screens, profile) : withProfile(text, profile)
    return route.fulfill({ contentType: 'text/javascript', body })
  }
  const [, page] = /^\/first\/(\w+)\.json$/.exec(pathname) ?? []
  if (page) {
    const body = await readFile(`${built}first/${city}.${page}.json`, 'utf8')
    return route.fulfill({ contentType: 'application/json', body: withHelp(body, profile) })
  }
  const name = `${request.method()} ${pathname.replace(`/${city}`, '')}`
  return give(route, screen.answers?.[name] ?? byDefault(city)[name])
}

/** Brings a new tab to a screen, and hands it over; it is closed afterwards. */
export async function show<Result>(
  browser: Browser,
  city: City,
  screen: ShownScreen,
  look: Look,
  use: (tab: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({
    locale: look.locale,
    timezoneId: municipalities[city].public.timeZone,
    reducedMotion: 'reduce',
    ...look.context,
  })
  try {
    const tab = await context.newPage()
    tab.setDefaultTimeout(8_000)
    await tab.route('**/*', (route) => answers(route, city, screen, look))
    await tab.addInitScript(
      ([slug, tag, remembered, isSignedIn]) => {
        if (isSignedIn) localStorage.setItem(`citizen-auth:${slug}:signed-in`, 'signed-in')
        if (remembered) sessionStorage.setItem(`citizen-auth:${slug}:${tag}`, remembered)
      },
      [
        city,
        screen.tag,
        screen.remembered && `${screen.remembered.kind} ${screen.remembered.flow}`,
        screen.isSignedIn === true,
      ] as const,
    )
    await tab.goto(`${origin}/${screen.hash ?? ''}`)
    await tab.waitForSelector('.ca-title, [data-ca-summary], .ca-wait')
    if (screen.until !== '.ca-wait') await tab.waitForSelector('.ca-title, [data-ca-summary]')
    await screen.acts?.(tab, city)
    if (screen.until) await tab.waitForSelector(screen.until)
    await tab.waitForFunction(() => document.fonts.status === 'loaded')
    return await use(tab)
  } finally {
    await context.close()
  }
}
