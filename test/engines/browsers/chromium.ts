/** Chromium, the one that all tests have, driven as they drive it. */
import { chromium as playwright, type BrowserContext, type Page } from 'playwright-core'
import { chromium as found } from '../../../scripts/chromium.mjs'
import type { Engine, Visit } from './browser.ts'
import { callOf } from './wire.ts'

export const chromium: Engine = {
  needs: [],
  cookies: {
    allowed: 'as it comes',
    partitioned: 'Network.setCookieControls, as with the setting against third-party cookies',
    blocked: 'taken away on the way: this build has no setting for it',
  },
  blocksAtGateway: true,
  async starts({ cookies, gateway }) {
    const { executablePath, args } = await found()
    const browser = await playwright.launch({
      executablePath,
      args,
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
        return visitOf(context, cookies === 'partitioned')
      },
      end: () => browser.close(),
    }
  },
}

/** A tab, in which cookies of other sites are kept only where they are partitioned. */
async function newTab(context: BrowserContext, partitions: boolean): Promise<Page> {
  const page = await context.newPage()
  if (!partitions) return page
  const devtools = await context.newCDPSession(page)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCookieControls', {
    enableThirdPartyCookieRestriction: true,
  })
  return page
}

/** @param partitions cookies of other sites */
export async function visitOf(context: BrowserContext, partitions: boolean): Promise<Visit> {
  let page = await newTab(context, partitions)
  return {
    async go(address) {
      await page.goto(address)
    },
    async goInNewTab(address) {
      page = await newTab(context, partitions)
      await page.goto(address)
    },
    async reload() {
      await page.reload()
    },
    async asks(question, ...given) {
      return JSON.parse(await page.evaluate<string>(callOf(question, given)))
    },
    types: (text) => page.keyboard.type(text),
    clicks: ({ x, y }) => page.mouse.click(x, y),
    picture: () => page.screenshot(),
    end: () => context.close(),
  }
}
