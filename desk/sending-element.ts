/** What sends something to the Worker: one thing at a time, and with words of what went wrong. */
import type { PropertyDeclarations, PropertyValues } from 'lit'
import type { Answered } from './api.ts'
import { DeskElement } from './desk-element.ts'

export abstract class SendingElement extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    busy: { state: true },
    wrong: { state: true },
  }

  /** Something is on its way. */
  declare protected busy: boolean
  /** What went wrong, in words. */
  declare protected wrong: string

  constructor() {
    super()
    this.busy = false
    this.wrong = ''
  }

  /** What went wrong is seen, too, by whoever has pressed at the other end of a long form. */
  protected override update(changed: PropertyValues): void {
    super.update(changed)
    if (changed.has('wrong') && this.wrong !== '')
      this.querySelector('[role=alert]')?.scrollIntoView({ block: 'center' })
  }

  protected async post<Told>(path: string, body?: object): Promise<Answered<Told>> {
    this.busy = true
    const answer = await this.desk.ask<Told>(path, { method: 'POST', body })
    this.busy = false
    return answer
  }
}
