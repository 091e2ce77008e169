/** A section that shows what the Worker tells at one address, asked for once when it is opened. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import { note } from './parts.ts'
import { SendingElement } from './sending-element.ts'
import { sentenceOf } from './words/index.ts'

export abstract class ListingElement<Told> extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    told: { state: true },
  }

  declare protected told: Told | undefined

  protected abstract address(): string

  protected abstract list(told: Told): TemplateResult

  protected override firstUpdated(): void {
    void this.load()
    void this.focusHeading()
  }

  protected async load(): Promise<void> {
    const { ask, words } = this.desk
    const answer = await ask<Told>(this.address())
    if (answer.ok) this.told = answer.value
    else this.wrong = sentenceOf(words, answer.code)
  }

  /** The list, or that it is on its way, or why it is not there. */
  protected listed() {
    const waits = html`<p role="status">${this.desk.words.loading}</p>`
    return html`${note(this.wrong, 'error')}
    ${this.told ? this.list(this.told) : this.wrong === '' ? waits : nothing}`
  }
}
