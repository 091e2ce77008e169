/** A citizen at a city's portal, on a phone: works its screens one after the other and keeps a picture of each. */
import { expect } from 'vitest'
import { arrives, type Citizen } from './citizen.ts'
import { ways, type Hands, type Way } from './hands.ts'
import type { Received } from './post-office.ts'

export type CityPage = 'entrar' | 'registro' | 'recuperar' | 'cuenta'

/** What every e-mailed link shows first: nothing is done with it before the citizen says so. */
export const linkHeading = /^Faltan? (?:un paso|\d pasos)/

/** The pictures of one journey, numbered. */
interface Album {
  readonly city: string
  readonly flow: string
  next: number
}

export class Visitor {
  readonly citizen: Citizen
  readonly #way: Way
  readonly #hands: Hands
  readonly #album: Album
  /** Whether what is shown next follows from something done on this page: then the focus must go there. */
  #acted = false

  constructor(citizen: Citizen, way: Way, album: Album) {
    this.citizen = citizen
    this.#way = way
    this.#hands = ways[way](citizen.page)
    this.#album = album
  }

  async opens(page: CityPage): Promise<this> {
    this.#acted = false
    await this.citizen.page.setViewportSize({ width: 360, height: 800 })
    await this.citizen.opens(`/${this.#album.city}/${page}`)
    return this
  }

  /** Opens an e-mailed link in another tab of the same browser, and says yes to it. */
  async follows(link: string, button: string): Promise<Visitor> {
    const opened = await this.citizen.opensTab(link)
    await opened.page.setViewportSize({ width: 360, height: 800 })
    const tab = new Visitor(opened, this.#way, this.#album)
    await tab.at(await opened.headingLike(linkHeading))
    return tab.presses(button)
  }

  /** Waits for the screen with this heading, and draws it. A screen that replaces another has the focus. */
  async at(heading: string): Promise<this> {
    await this.citizen.isAt(heading)
    if (this.#acted)
      await this.citizen.page.waitForFunction(
        (words) => {
          const at = document.activeElement
          return at instanceof HTMLElement && /^H\d$/.test(at.tagName) && at.innerText === words
        },
        heading,
        { timeout: 5000 },
      )
    await this.draws()
    return this
  }

  /** What went wrong is said in a summary that has the focus, with this sentence in it. */
  async seesAlert(sentence: string): Promise<this> {
    const summary = this.citizen.main.getByRole('alert').filter({ hasText: sentence })
    await summary.waitFor()
    await expect
      .poll(() => summary.evaluate((element) => element === document.activeElement))
      .toBe(true)
    await this.draws()
    return this
  }

  async draws(): Promise<void> {
    const { city, flow } = this.#album
    await this.citizen.photographs(`${city}/${flow}-${++this.#album.next}`)
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<this> {
    for (const [label, text] of Object.entries(answers)) await this.#hands.fills(label, text)
    return this
  }

  async chooses(label: string, option: string): Promise<this> {
    await this.#hands.chooses(label, option)
    return this
  }

  async ticks(...labels: readonly string[]): Promise<this> {
    for (const label of labels) await this.#hands.ticks(label)
    return this
  }

  async presses(name: string): Promise<this> {
    this.#acted = true
    await this.#hands.presses(name)
    return this
  }

  /** Goes by a link to another page, whose first screen asks for no focus. */
  async goesBy(name: string): Promise<this> {
    await this.#hands.presses(name)
    this.#acted = false
    return this
  }

  /** The next message to an address, past those about something else. */
  async receives(to: string, about = /./): Promise<Received> {
    const message = await this.citizen.receives(to)
    const words = `${message.subject ?? ''}
${message.text}`
    return about.test(words) ? message : this.receives(to, about)
  }
}

/**
 * Somebody new sits down at a browser of their own.
 *
 * @param flow names the pictures; those of the keyboard's journey are told apart
 */
export async function visits(city: string, flow: string, way: Way): Promise<Visitor> {
  const citizen = await arrives({ phone: true })
  const name = way === 'with a finger' ? flow : `${flow}-keyboard`
  return new Visitor(citizen, way, { city, flow: name, next: 0 })
}
