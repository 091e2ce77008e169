/** Chromium, the one that all tests have, driven as they drive it. */
import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core'
import { chromium as found } from '../../support/chromium.mjs'
import type { Engine, Visit } from './browser.ts'

export const chromium: Engine = {
  needs: [],
  cookies: {
    allowed: 'as it comes',
    partitioned: '--test-third-party-cookie-phaseout',
    blocked: 'taken away on the way: this build has no setting for it',
  },
  blocksAtGateway: true,
  async starts({ cookies, gateway }) {
    const { executablePath, args } = await found()
    const browser = await playwright.launch({
      executablePath,
      args: [...args, ...(cookies === 'partitioned' ? ['--test-third-party-cookie-phaseout'] : [])],
      proxy: { server: `http://127.0.0.1:${gateway}` },
    })
    return {
      version: browser.version(),
      async visits() {
        const context = await browser.newContext({
          ignoreHTTPSErrors: true,
          locale: 'es-EC',
          viewport: { width: 480, height: 850 },
        })
        return visitOf(context, await context.newPage())
      },
      end: () => browser.close(),
    }
  },
}

function visitOf(context: BrowserContext, first: Page): Visit {
  let page = first
  return {
    async go(address) {
      await page.goto(address)
    },
    async goInNewTab(address) {
      page = await context.newPage()
      await page.goto(address)
    },
    async reload() {
      await page.reload()
    },
    async asks(question, ...given) {
      const text = `JSON.stringify((${question})(...${JSON.stringify(given)}) ?? null)`
      return JSON.parse(await page.evaluate<string>(text))
    },
    types: (text) => page.keyboard.type(text),
    clicks: ({ x, y }) => page.mouse.click(x, y),
    picture: () => page.screenshot(),
    end: () => context.close(),
  }
}
