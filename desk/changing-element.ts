/** A section that shows what stands at one address, sends what changes it, and then looks again. */
import type { PropertyDeclarations } from 'lit'
import { ListingElement } from './listing-element.ts'
import { WhenSeen } from './when-seen.ts'
import { sentenceOf } from './words/index.ts'

export abstract class ChangingElement<Told> extends ListingElement<Told> {
  static override properties: PropertyDeclarations = {
    ...ListingElement.properties,
    done: { state: true },
  }

  /** What was done, in words. */
  declare protected done: string

  constructor() {
    super()
    this.done = ''
    this.addController(new WhenSeen(() => void this.#seen()))
  }

  /** Somebody comes back to a tab that was open for long: told, where it is not as it was. */
  readonly #seen = async (): Promise<void> => {
    const before = this.told
    if (before === undefined || this.busy) return
    const answer = await this.desk.ask<Told>(this.address())
    if (!answer.ok || this.told !== before) return
    if (JSON.stringify(answer.value) === JSON.stringify(before)) return
    this.told = answer.value
    this.done = this.desk.words.changedMeanwhile
  }

  protected override async load(): Promise<void> {
    this.busy = true
    await super.load()
    this.busy = false
  }

  /** @param heard puts into words what comes of it */
  protected async send(
    path: string,
    body: object,
    heard: (answer: unknown) => void,
  ): Promise<void> {
    const { words } = this.desk
    this.wrong = ''
    this.done = ''
    const answer = await this.post<unknown>(path, body)
    if (answer.ok) heard(answer.value)
    else this.wrong = sentenceOf(words, answer.code)
    await this.load()
    void this.focusHeading()
  }
}
