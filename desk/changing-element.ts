/** A section that shows what stands at one address, sends what changes it, and then looks again. */
import type { PropertyDeclarations } from 'lit'
import { ListingElement } from './listing-element.ts'
import { sentenceOf } from './words/index.ts'

export abstract class ChangingElement<Told> extends ListingElement<Told> {
  static override properties: PropertyDeclarations = {
    ...ListingElement.properties,
    busy: { state: true },
    done: { state: true },
  }

  declare protected busy: boolean
  /** What was done, in words. */
  declare protected done: string

  constructor() {
    super()
    this.busy = false
    this.done = ''
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
    const { ask, words } = this.desk
    this.wrong = ''
    this.done = ''
    this.busy = true
    const answer = await ask<unknown>(path, { method: 'POST', body })
    this.busy = false
    if (answer.ok) heard(answer.value)
    else this.wrong = sentenceOf(words, answer.code)
    await this.load()
    void this.focusHeading()
  }
}
