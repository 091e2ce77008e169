/** A citizen on the Worker's own pages, in a browser that runs no script; every screen is measured by axe-core. */
import type { Page } from 'playwright-core'
import { expect, inject, onTestFinished } from 'vitest'
import { violationsOf, widerBy } from './axe.ts'
import { openWindow } from './browser.ts'
import { arrives, type Citizen } from './citizen.ts'
import { mouse, type Hands } from './hands.ts'
import type { PagesVisitor } from './pages-visitor.ts'
import type { Received } from './post-office.ts'
import type { CityPage } from './visitor.ts'

export class PlainVisitor implements PagesVisitor {
  readonly citizen: Citizen
  readonly #city: string
  readonly #hands: Hands
  #pictures = 0
  #copied: Page | undefined

  constructor(citizen: Citizen, city: string) {
    this.citizen = citizen
    this.#city = city
    this.#hands = mouse(citizen.page)
  }

  /** @param query with its question mark */
  async opens(page: CityPage, query = ''): Promise<void> {
    await this.citizen.opens(`${inject('stack').worker}/${this.#city}/${page}${query}`)
  }

  /** The page's one heading of the first level, which its title begins with. */
  async at(heading: string): Promise<void> {
    const { page } = this.citizen
    await page.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor()
    expect(await page.title()).toContain(heading)
    await this.#isWell()
  }

  /** What went wrong is said in a summary above the form, and the title says so first. */
  async seesAlert(sentence: string): Promise<void> {
    await this.citizen.main.getByRole('alert').filter({ hasText: sentence }).waitFor()
    expect(await this.citizen.page.title()).toMatch(/^Error: /)
    await this.#isWell()
  }

  sees(text: string): Promise<void> {
    return this.citizen.sees(text)
  }

  isAskedFor(label: string): Promise<void> {
    return this.citizen.field(label).waitFor()
  }

  /** The same page where scripts run, without which nothing can be measured. */
  async #copy(): Promise<Page> {
    const { page } = this.citizen
    // Measured is what was drawn without script.
    const body = (await page.content()).replace(/<script[^>]*><\/script>/g, '')
    const copy = (this.#copied ??= await measuringPage())
    await copy.unroute('**/*')
    await copy.route('**/*', (route) =>
      route.request().isNavigationRequest()
        ? route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
        : route.continue(),
    )
    await copy.goto(page.url().replace(/#.*/, ''))
    return copy
  }

  async #isWell() {
    const { page } = this.citizen
    expect(await violationsOf(await this.#copy())).toEqual([])
    expect(await widerBy(page)).toBeLessThanOrEqual(0)
    // Nothing of where a flow stands, and nothing of whom it is about.
    expect(new URL(page.url()).search).toMatch(/^(?:\?(?:lang|return-to)=.*)?$/)
    this.#pictures += 1
    await this.citizen.photographs(`without-script/${this.#city}-${this.#pictures}-${drawn++}`)
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, text] of Object.entries(answers)) await this.#hands.fills(label, text)
  }

  chooses(label: string, option: string): Promise<void> {
    return this.#hands.chooses(label, option)
  }

  async ticks(...labels: readonly string[]): Promise<void> {
    for (const label of labels) await this.#hands.ticks(label)
  }

  presses(name: string): Promise<void> {
    return this.#hands.presses(name)
  }

  sends(): Promise<void> {
    return this.citizen.main.locator('form .ca-button').first().click()
  }

  /** Copies the address of a message's button, as somebody does whose browser runs no script on the page it opens. */
  async pastes(link: string): Promise<void> {
    const { page } = this.citizen
    const form = page.locator('form').filter({ has: page.getByLabel('Enlace del mensaje') })
    if (!(await form.isVisible()))
      await page.getByText('¿Recibió un mensaje con un enlace?').click()
    await form.getByLabel('Enlace del mensaje').fill(link)
    await form.getByRole('button').click()
  }

  /** The next message to an address, past those about something else. */
  async receives(to: string, about = /./): Promise<Received> {
    const message = await this.citizen.receives(to)
    const words = `${message.subject ?? ''}\n${message.text}`
    return about.test(words) ? message : this.receives(to, about)
  }

  /** Signs out of the account's page. */
  async leaves(): Promise<void> {
    await this.opens('cuenta')
    await this.at('Mi cuenta')
    await this.presses('Cerrar sesión')
  }
}

async function measuringPage(): Promise<Page> {
  const window = await openWindow(true)
  onTestFinished(() => window.close())
  return window.newPage()
}

/** Tells the pictures of several citizens apart. */
let drawn = 0

/** Somebody sits down at a browser of their own. */
export async function arrivesPlain(city: string): Promise<PlainVisitor> {
  return new PlainVisitor(await arrives({ phone: true, scripts: false }), city)
}
