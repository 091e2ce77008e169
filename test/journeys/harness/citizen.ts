/** A citizen in front of a browser: does what people do, and reads what they see. */
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { inject, onTestFinished } from 'vitest'
import { openWindow } from './browser.ts'
import { newestMessage, type Received } from './post-office.ts'

const pictures = new URL('../../results/journeys/', import.meta.url).pathname

/** Milliseconds that anything on the screen may take. */
const patience = 30_000

/** How often a citizen comes back to a service that was away. */
const comebacks = 3

interface DispatchedEvent {
  readonly name: string
  readonly detail: unknown
}

export class Citizen {
  readonly page: Page
  readonly #window: BrowserContext
  readonly #received = new Set<string>()

  constructor(window: BrowserContext, page: Page) {
    this.#window = window
    this.page = page
  }

  /** The city's page without its header, footer and panel. */
  get main(): Locator {
    return this.page.getByRole('main')
  }

  /** @param path of the site, e.g. `/demo/entrar`; or a whole address */
  async opens(path: string, site = inject('stack').site): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : site + path)
  }

  /** Opens another tab of the same browser. */
  async opensTab(path: string): Promise<Citizen> {
    const other = new Citizen(this.#window, await newTab(this.#window))
    await other.opens(path)
    return other
  }

  /** The field itself: the button that shows a password is named with the same words. */
  field(label: string): Locator {
    return this.main.locator('input').and(this.main.getByLabel(label))
  }

  async fills(label: string, text: string): Promise<void> {
    await this.field(label).fill(text)
  }

  async ticks(label: string): Promise<void> {
    await this.main.getByRole('checkbox', { name: label }).check()
  }

  async presses(name: string): Promise<void> {
    await this.pressable(name).click()
  }

  pressable(name: string): Locator {
    const named = { name, exact: true }
    return this.main.getByRole('button', named).or(this.main.getByRole('link', named))
  }

  /**
   * Waits for the screen with this heading. Who is told to come back in a moment does, as people do: an officer's
   * command is a second process on the file of the local database, and what meets it there is answered `unavailable`.
   */
  async isAt(heading: string): Promise<void> {
    const there = this.main.getByRole('heading', { name: heading, exact: true })
    const away = this.main.getByRole('alert').filter({ hasText: 'no está disponible' })
    const again = this.main.locator('form').getByRole('button').and(this.main.locator('.ca-button'))
    for (let tries = 0; tries < comebacks; tries++) {
      await there.or(away).first().waitFor()
      if (await there.isVisible()) return
      await again.or(this.pressable('Volver a intentarlo')).first().click()
    }
    await there.waitFor()
  }

  /** Waits for a heading like this, and says how it reads. */
  async headingLike(pattern: RegExp): Promise<string> {
    const heading = this.main.getByRole('heading', { name: pattern }).first()
    await heading.waitFor()
    return heading.innerText()
  }

  /** Waits for the element's own word that this citizen is signed in. */
  async isGreeted({ givenNames }: { readonly givenNames: string }): Promise<void> {
    await this.isAt(`Hola, ${givenNames}`)
  }

  /** Waits for this text anywhere in the page. */
  async sees(text: string): Promise<void> {
    await this.main.getByText(text).first().waitFor()
  }

  async reads(role: 'alert' | 'heading' | 'status'): Promise<string> {
    return this.main.getByRole(role).first().innerText()
  }

  /** What the element told the page, by the name of the event. Waits for the first. */
  async hears(name: string): Promise<readonly DispatchedEvent[]> {
    await this.page.waitForFunction(
      (wanted) => heard().some((event) => event.name === wanted),
      name,
    )
    const all: readonly DispatchedEvent[] = await this.page.evaluate(() => heard())
    return all.filter((event) => event.name === name)
  }

  /** The access token that the page was given at the last sign-in. */
  async token(): Promise<string> {
    const detail = (await this.hears('citizen-signed-in')).at(-1)?.detail
    if (typeof detail === 'object' && detail && 'accessToken' in detail)
      return String(detail.accessToken)
    throw new Error('the page was told of a sign-in without a token')
  }

  /** The next message to an address that this citizen has not read yet. */
  async receives(to: string): Promise<Received> {
    const message = await newestMessage(inject('stack').worker, to, this.#received)
    this.#received.add(message.id)
    return message
  }

  async photographs(name: string): Promise<void> {
    await this.page.screenshot({ path: `${pictures}${name}.png`, fullPage: true })
  }
}

/** Filled by the page itself, before any script of the site. */
declare function heard(): readonly DispatchedEvent[]

function listen(): void {
  const dispatched: DispatchedEvent[] = []
  const names = ['step', 'error', 'registered', 'recovered', 'signed-in', 'signed-out']
  for (const name of names)
    document.addEventListener(`citizen-${name}`, (event) => {
      dispatched.push({ name: event.type, detail: 'detail' in event ? event.detail : null })
    })
  Object.assign(globalThis, { heard: () => dispatched })
}

async function newTab(window: BrowserContext): Promise<Page> {
  const page = await window.newPage()
  page.setDefaultTimeout(patience)
  return page
}

/** Tells the pictures of several citizens of one test apart. */
let drawn = 0

/** A citizen sits down at a browser that knows nothing of them. Ends with the test, leaving a picture if it failed. */
export async function arrives({ phone = false, scripts = true } = {}): Promise<Citizen> {
  const window = await openWindow(phone, scripts)
  if (scripts) await window.addInitScript(listen)
  const citizen = new Citizen(window, await newTab(window))
  onTestFinished(async ({ task }) => {
    if (task.result?.state === 'fail')
      await citizen.photographs(
        `failed, ${task.name}, ${new URL(citizen.page.url()).pathname.replaceAll('/', ' ')} ${drawn++}`,
      )
    // A page that is left in mid-request is no failure of whatever stands between it and the Worker.
    for (const page of window.pages()) await page.unrouteAll({ behavior: 'ignoreErrors' })
    await window.close()
  })
  return citizen
}
