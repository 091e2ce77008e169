/** Limits that officers have met, for their supervisor: who, which, when, how often. */
import { html, type PropertyDeclarations } from 'lit'
import type { LimitMet } from '../../contract/desk/limits-met.ts'
import { moment } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { heading, note, table } from '../parts.ts'
import { nameIn, sentenceOf } from '../words/index.ts'

export class DeskLimitsMet extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    met: { state: true },
    wrong: { state: true },
  }

  declare met: readonly LimitMet[] | undefined
  declare wrong: string

  constructor() {
    super()
    this.wrong = ''
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(): Promise<void> {
    const { ask, routes, words } = this.desk
    const answer = await ask<readonly LimitMet[]>(routes.limitsMet)
    if (answer.ok) this.met = answer.value
    else this.wrong = sentenceOf(words, answer.code)
  }

  #list(met: readonly LimitMet[]) {
    const { words } = this.desk
    const say = words.limitsMet
    if (met.length === 0) return html`<p>${say.none}</p>`
    return table<LimitMet>(
      words.sections['limits-met'],
      [
        { title: say.officer, cell: ({ name, officer }) => name || officer },
        { title: say.limit, cell: ({ limit }) => nameIn(say.limits, limit) },
        { title: say.hour, cell: ({ hour }) => moment(this.desk, hour) },
        { title: say.count, cell: ({ count }) => count },
      ],
      met,
    )
  }

  protected override render() {
    const { words } = this.desk
    return html`<section class="desk-section">
      ${heading(words.sections['limits-met'])}
      <p class="ca-hint">${words.limitsMet.how}</p>
      ${note(this.wrong, 'error')}
      ${
        this.met
          ? this.#list(this.met)
          : this.wrong === ''
            ? html`<p role="status">${words.loading}</p>`
            : ''
      }
    </section>`
  }
}
