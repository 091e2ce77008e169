/** A section from which a case is opened: by its name, one at a time, and left with a word of what was done. */
import { html, type PropertyDeclarations } from 'lit'
import type { CaseKind, OpenCase } from '../contract/desk/cases.ts'
import { SendingElement } from './sending-element.ts'
import { sentenceOf } from './words/index.ts'

export abstract class OpeningElement extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    opened: { state: true },
  }

  /** The case in the officer's hand. */
  declare protected opened: OpenCase | undefined

  constructor() {
    super()
    this.addEventListener('desk-opens', (event) => {
      void this.#opensInstead((event as CustomEvent<Pick<OpenCase, 'kind' | 'id'>>).detail)
    })
  }

  /** What is in hand leaves the page for another case, and so is let go. */
  async #opensInstead({ kind, id }: Pick<OpenCase, 'kind' | 'id'>): Promise<void> {
    this.opened = undefined
    this.closed('')
    await this.updateComplete
    await this.open(kind, id)
  }

  /** @returns whether it is in hand now; `wrong` says why not */
  protected async open(kind: CaseKind, id: string): Promise<boolean> {
    const { routes, words } = this.desk
    this.wrong = ''
    const answer = await this.post<OpenCase>(routes.openCase(kind, id))
    if (answer.ok) this.opened = answer.value
    else this.wrong = sentenceOf(words, answer.code)
    return answer.ok
  }

  /** @param done what was decided; empty where it was let go */
  protected abstract closed(done: string): void

  protected readonly whenClosed = (event: CustomEvent<{ readonly done: string }>): void => {
    this.opened = undefined
    this.closed(event.detail.done)
    void this.focusHeading()
  }

  protected openCase(opened: OpenCase) {
    return html`<desk-case
      .desk=${this.desk}
      .opened=${opened}
      @desk-case-closed=${this.whenClosed}
    ></desk-case>`
  }
}
