/** Somebody with a task and a phone of 360 pixels, who reads what is on the screen, and counts. */
import { mkdir, writeFile } from 'node:fs/promises'
import { arrives, type Citizen } from './citizen.ts'
import { finger, type Hands } from './hands.ts'
import { linkHeading } from './visitor.ts'

const results = new URL('../../results/tasks/', import.meta.url).pathname

const phone = { width: 360, height: 740 }

export class Doer {
  citizen: Citizen
  readonly #city: string
  readonly #began = Date.now()
  readonly #screens: string[] = []
  #presses = 0
  #fields = 0

  private constructor(citizen: Citizen, city: string) {
    this.citizen = citizen
    this.#city = city
  }

  static async comesHome(city: string): Promise<Doer> {
    const citizen = await arrives({ phone: true })
    await citizen.page.setViewportSize(phone)
    await citizen.opens(`/${city}/`)
    return new Doer(citizen, city)
  }

  get #hands(): Hands {
    return finger(this.citizen.page)
  }

  /** Waits for the screen with this heading, and keeps what somebody sees of it without scrolling. */
  async at(heading: string): Promise<void> {
    await this.citizen.isAt(heading)
    this.#screens.push(heading)
    await mkdir(results, { recursive: true })
    await this.citizen.page.screenshot({
      path: `${results}${this.#city}-${this.#screens.length}.png`,
    })
  }

  /** By the words that stand there: what is in the middle of the page before what is around it. */
  async presses(name: string | RegExp): Promise<void> {
    this.#presses += 1
    const named = { name, exact: true }
    const { main, page } = this.citizen
    const [inside, anywhere] = [main, page].map((place) =>
      place.getByRole('button', named).or(place.getByRole('link', named)).filter({ visible: true }),
    )
    await anywhere?.first().waitFor()
    const isInside = ((await inside?.count()) ?? 0) > 0
    await (isInside ? inside : anywhere)?.first().tap()
  }

  async fills(answers: Readonly<Record<string, string>>): Promise<void> {
    this.#fields += Object.keys(answers).length
    for (const [label, text] of Object.entries(answers)) await this.#hands.fills(label, text)
  }

  async chooses(label: string, option: string): Promise<void> {
    this.#presses += 1
    await this.#hands.chooses(label, option)
  }

  async ticks(label: string): Promise<void> {
    this.#presses += 1
    await this.#hands.ticks(label)
  }

  /** Presses what a message has, and says yes on the page that it leads to. */
  async follows(link: string, button: string): Promise<void> {
    this.#presses += 1
    this.citizen = await this.citizen.opensTab(link)
    await this.citizen.page.setViewportSize(phone)
    await this.at(await this.citizen.headingLike(linkHeading))
    await this.presses(button)
  }

  /** Writes down what the task took; the seconds are those of a program. */
  async isDone(task: string): Promise<void> {
    const seconds = Math.round((Date.now() - this.#began) / 1000)
    const took = { presses: this.#presses, fields: this.#fields, seconds, screens: this.#screens }
    await writeFile(`${results}${task}.json`, JSON.stringify(took, undefined, 2))
  }
}
