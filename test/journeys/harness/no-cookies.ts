/** A browser that refuses every cookie of the Worker's, as Safari does for another site. */
import { request } from 'node:http'
import type { BrowserContext, Route } from 'playwright-core'
import { expect, inject } from 'vitest'

interface Passed {
  readonly status: number
  readonly headers: Record<string, string>
  readonly body: Buffer
}

/** The Worker's answer to a request, without what it would have the browser keep. */
const passOn = (route: Route): Promise<Passed> =>
  new Promise((resolve, reject) => {
    const { cookie: _cookie, ...headers } = route.request().headers()
    const asked = request(
      route.request().url(),
      { method: route.request().method(), headers },
      (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.on('end', () => {
          const { 'set-cookie': _kept, ...given } = answer.headers
          const kept = Object.entries(given).map(([name, value]) => [name, String(value)] as const)
          resolve({
            status: answer.statusCode ?? 0,
            headers: Object.fromEntries(kept),
            body: Buffer.concat(parts),
          })
        })
      },
    )
    asked.on('error', reject)
    asked.end(route.request().postDataBuffer() ?? undefined)
  })

export async function refusesCookies(window: BrowserContext): Promise<void> {
  await window.route(`${inject('stack').worker}/**`, async (route) =>
    route.fulfill(await passOn(route)),
  )
}

/** Not one has been kept: what worked, worked without. */
export async function hasNoCookie(window: BrowserContext): Promise<void> {
  expect(await window.cookies(inject('stack').worker)).toEqual([])
}
