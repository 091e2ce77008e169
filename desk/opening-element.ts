/** A section from which a case is opened: by its name, one at a time, and left with a word of what was done. */
import { html, type PropertyDeclarations } from 'lit'
import type { CaseKind, OpenCase } from '../contract/desk/cases.ts'
import { DeskElement } from './desk-element.ts'
import { sentenceOf } from './words/index.ts'

export abstract class OpeningElement extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    opened: { state: true },
    busy: { state: true },
    wrong: { state: true },
  }

  /** The case in the officer's hand. */
  declare protected opened: OpenCase | undefined
  declare protected busy: boolean
  declare protected wrong: string

  constructor() {
    super()
    this.busy = false
    this.wrong = ''
  }

  /** @returns whether it is in hand now; `wrong` says why not */
  protected async open(kind: CaseKind, id: string): Promise<boolean> {
    const { ask, routes, words } = this.desk
    this.wrong = ''
    this.busy = true
    const answer = await ask<OpenCase>(routes.openCase(kind, id), { method: 'POST' })
    this.busy = false
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
