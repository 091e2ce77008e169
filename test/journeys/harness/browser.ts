/** One Chromium for each file of journeys; every citizen has a window of their own that shares nothing. */
import { chromium as playwright, type Browser, type BrowserContext } from 'playwright-core'
import { afterAll } from 'vitest'
import { chromium } from '../../../scripts/chromium.mjs'

let browser: Promise<Browser> | undefined

const launch = async () =>
  playwright.launch({
    ...(await chromium()),
  })

/** Opens a window as a citizen's: in Spanish, with a phone's width and touch when asked, and where scripts run or do not. */
export async function openWindow(phone: boolean, scripts = true): Promise<BrowserContext> {
  browser ??= launch()
  const opened = await browser
  return opened.newContext({
    javaScriptEnabled: scripts,
    locale: 'es-EC',
    timezoneId: 'America/Guayaquil',
    hasTouch: phone,
    viewport: phone ? { width: 360, height: 780 } : { width: 1100, height: 850 },
  })
}

afterAll(async () => {
  const opened = await browser
  browser = undefined
  await opened?.close()
})
