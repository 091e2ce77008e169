/** Opens a page as a citizen's browser does, and keeps what happens there. */
import { createHash } from 'node:crypto'
import {
  chromium as playwright,
  type Browser,
  type Frame as BrowserFrame,
  type Page,
  type Request,
  type Response,
} from 'playwright-core'
import { chromium } from '../../scripts/chromium.mjs'
import type { Exchange, Frame, PageSeen, Violation } from './evidence.ts'
import { listen, look, stands, type Looked } from './look.ts'

/** Milliseconds. */
export interface Patience {
  /** That the page has to open. */
  readonly page: number
  /** That the form has to appear after that, at most. */
  readonly form: number
  /** Without a request under way, after which no form is to be expected any more. */
  readonly quiet: number
}

const usual: Patience = { page: 30_000, form: 15_000, quiet: 3000 }

/** Milliseconds between two looks for the form. */
const pause = 50

/** @param args further arguments of Chromium, e.g. where its hosts are */
export async function openBrowser(args: readonly string[] = []): Promise<Browser> {
  const found = await chromium()
  return playwright.launch({ ...found, args: [...found.args, ...args] })
}

export type Visit = { readonly page: PageSeen } | { readonly failure: string }

/** @returns what was seen, or why the page could not be opened, as Chromium names it */
export async function visit(browser: Browser, url: string, patience = usual): Promise<Visit> {
  const context = await browser.newContext({ locale: 'es', serviceWorkers: 'block' })
  try {
    await context.addInitScript(listen)
    const page = await context.newPage()
    const heard = listening(page)
    const opened = await page
      .goto(url, { waitUntil: 'load', timeout: patience.page })
      .catch((cause: unknown) => String(cause))
    if (typeof opened === 'string')
      return { failure: /net::\w+/.exec(opened)?.[0] ?? 'net::ERR_TIMED_OUT' }
    await untilFormStands(page, heard.pending, patience)
    return {
      page: { ...(await seenOn(page)), status: opened?.status() ?? 0, ...(await heard.all()) },
    }
  } finally {
    await context.close()
  }
}

/** Until an element shows what it is for, or nothing more is to be expected. */
async function untilFormStands(
  page: Page,
  pending: () => number,
  { form, quiet }: Patience,
): Promise<void> {
  const end = Date.now() + form
  let busy = Date.now()
  while (Date.now() < end && Date.now() - busy < quiet && !(await page.evaluate(stands))) {
    if (pending() > 0) busy = Date.now()
    await page.waitForTimeout(pause)
  }
}

/** Keeps requests and sentences of the console from now on. */
function listening(page: Page) {
  const underWay = new Set<Request>()
  page.on('request', (request) => underWay.add(request))
  const over = (request: Request) => underWay.delete(request)
  page.on('requestfinished', over)
  page.on('requestfailed', over)
  const said: string[] = []
  const exchanges: Promise<Exchange>[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) said.push(message.text())
  })
  page.on('pageerror', (error) => said.push(error.message))
  page.on('response', (response) => exchanges.push(answered(response)))
  page.on('requestfailed', (request) =>
    exchanges.push(
      Promise.resolve({
        address: request.url(),
        status: 0,
        failure: request.failure()?.errorText ?? '',
        digest: '',
      }),
    ),
  )
  return {
    pending: () => underWay.size,
    all: async () => ({ said, exchanges: await Promise.all(exchanges) }),
  }
}

async function answered(response: Response): Promise<Exchange> {
  const isScript = response.request().resourceType() === 'script'
  const body = isScript ? await response.body().catch(() => undefined) : undefined
  return {
    address: response.url(),
    status: response.status(),
    failure: '',
    digest: body === undefined ? '' : digestOf(body),
  }
}

export const digestOf = (content: Uint8Array): string =>
  `sha384-${createHash('sha384').update(content).digest('base64')}`

/** A frame without scripts, or one that has gone, says nothing. */
const lookInto = (frame: BrowserFrame): Promise<Looked | undefined> =>
  frame.evaluate(look).catch(() => undefined)

async function seenOn(page: Page): Promise<Omit<PageSeen, 'status' | 'said' | 'exchanges'>> {
  const looked = await page.evaluate(look)
  const children = page.mainFrame().childFrames()
  const frames: readonly Frame[] = await Promise.all(
    looked.frames.map(async (frame, index) => {
      const child = children[index]
      return { ...frame, tags: (child && (await lookInto(child)))?.tags ?? [] }
    }),
  )
  const violations = await page.evaluate(
    (): readonly Violation[] => Reflect.get(globalThis, 'citizenAuthViolations') as Violation[],
  )
  return { ...looked, frames, violations, address: page.url() }
}
