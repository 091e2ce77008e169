/** Gives a browser a host's page, at an origin of its own, and the Worker under the name that the page calls it. */
import type { Page } from 'playwright-core'
import { inject } from 'vitest'
import type { Host } from './host.ts'

/** As a page of `http:` calls the Worker: browsers let it reach nothing of this machine. */
const elsewhere = 'https://id.ciudad.gob.ec'

async function throughGateway(page: Page, worker: string): Promise<void> {
  await page.route(`${elsewhere}/**`, async (route) => {
    const request = route.request()
    const response = await route.fetch({
      url: request.url().replace(elsewhere, worker),
      headers: { ...(await request.allHeaders()), host: new URL(worker).host },
    })
    await route.fulfill({ response })
  })
}

const encoded = (text: string, charset: string) =>
  Buffer.from(text, charset === 'iso-8859-1' ? 'latin1' : 'utf8')

export async function opens(page: Page, host: Host): Promise<void> {
  const { worker: here, site } = inject('stack')
  const { origin = site, charset = 'utf-8' } = host
  const worker = host.workerElsewhere ? elsewhere : here
  if (host.workerElsewhere) await throughGateway(page, here)
  // A page that no server sent is not on this machine, to the browser; the Worker is.
  await page.context().grantPermissions(['local-network-access'])
  const at = { script: `${worker}/demo/widget.js`, worker, site }
  const address = `${origin}/hosts/${host.name}`
  await page.route(address, (route) =>
    route.fulfill({
      contentType: `text/html; charset=${charset}`,
      headers: { ...host.headers?.(at) },
      body: encoded(host.html(at), charset),
    }),
  )
  await page.goto(address)
}
