/** A telephone of the cheaper kind on a mobile network of the slower kind, in whose browser nothing is cached. */
import { chromium as playwright, type Browser, type CDPSession, type Page } from 'playwright-core'
import { chromium } from '../../scripts/chromium.mjs'
import { keyDigest } from './http2.ts'

export const conditions = {
  cpu: 4,
  /** Milliseconds. */
  latency: 150,
  /** Bytes a second. */
  download: 1_600_000 / 8,
  upload: 750_000 / 8,
}

export const described = `${conditions.cpu}x slower CPU, 1.6 Mbit/s, ${conditions.latency} ms, HTTP/2 and brotli, nothing cached`

export async function launched(): Promise<Browser> {
  const { executablePath, args } = await chromium()
  // Trusted, and not only let pass: of a host that it does not trust, a browser keeps no file.
  const trusted = `--ignore-certificate-errors-spki-list=${keyDigest}`
  return playwright.launch({ executablePath, args: [...args, trusted] })
}

/** Does something in a browser that has never seen the page. */
export async function onTelephone<Found>(
  browser: Browser,
  work: (page: Page, devTools: CDPSession) => Promise<Found>,
): Promise<Found> {
  const context = await browser.newContext({
    locale: 'es-EC',
    viewport: { width: 390, height: 844 },
  })
  try {
    const page = await context.newPage()
    const devTools = await context.newCDPSession(page)
    await devTools.send('Network.enable')
    await devTools.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: conditions.latency,
      downloadThroughput: conditions.download,
      uploadThroughput: conditions.upload,
    })
    await devTools.send('Emulation.setCPUThrottlingRate', { rate: conditions.cpu })
    return await work(page, devTools)
  } finally {
    await context.close()
  }
}
