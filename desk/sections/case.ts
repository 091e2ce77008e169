/** One case in the officer's hand: what it says, and the decision. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { DecisionBody, OpenCase } from '../../contract/desk/cases.ts'
import { moment, timeOfDay } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, facts, heading, note } from '../parts.ts'
import { sentenceOf, valueOf } from '../words/index.ts'

export class DeskCase extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    opened: { attribute: false },
    refusing: { state: true },
    busy: { state: true },
    wrong: { state: true },
    reasonError: { state: true },
  }

  declare opened: OpenCase
  declare refusing: boolean
  declare busy: boolean
  declare wrong: string
  declare reasonError: string

  constructor() {
    super()
    this.refusing = false
    this.busy = false
    this.wrong = ''
    this.reasonError = ''
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  #close(done = ''): void {
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail: { done } }))
  }

  async #leave(): Promise<void> {
    const { ask, routes } = this.desk
    const { kind, id } = this.opened
    await ask(routes.releaseCase(kind, id), { method: 'POST' })
    this.#close()
  }

  async #decide(body: DecisionBody): Promise<void> {
    const { ask, routes, words } = this.desk
    const { kind, id } = this.opened
    this.wrong = ''
    this.reasonError = ''
    this.busy = true
    const answer = await ask(routes.decideCase(kind, id), { method: 'POST', body })
    this.busy = false
    if (answer.ok) return this.#close(words.opened[body.is])
    const { reason } = answer.fields
    if (reason === 'required' || reason === 'too_long') this.reasonError = words.fieldErrors[reason]
    else this.wrong = sentenceOf(words, answer.code)
  }

  readonly #refused = (event: CustomEvent<string>): void => {
    void this.#decide({ is: 'refused', reason: event.detail })
  }

  readonly #kept = (): void => {
    this.refusing = false
    this.reasonError = ''
  }

  #decisions() {
    const say = this.desk.words.opened
    if (!this.opened.isDecided) return note(say.readOnly)
    if (this.refusing)
      return html`<desk-reason
        .desk=${this.desk}
        .title=${say.refuse}
        .lead=${say.refuseLead}
        .keep=${say.cancel}
        .error=${this.reasonError}
        .busy=${this.busy}
        @desk-reason=${this.#refused}
        @desk-reason-kept=${this.#kept}
      ></desk-reason>`
    return html`<div class="ca-actions">
      ${button(say.approve, () => void this.#decide({ is: 'approved' }), { busy: this.busy })}
      ${button(say.refuse, () => (this.refusing = true), { secondary: true })}
    </div>`
  }

  protected override render() {
    const { words } = this.desk
    const { kind, facts: known, since, dueAt, heldUntil } = this.opened
    const rows = [
      ...known.map(([fact, value]) => [words.facts[fact], valueOf(words, fact, value)] as const),
      [words.queue.since, moment(this.desk, since)] as const,
      [words.queue.due, moment(this.desk, dueAt)] as const,
    ]
    return html`
      <section class="desk-section" aria-busy=${this.busy}>
        ${heading(words.cases[kind])}
        <p class="ca-hint">
          ${words.opened.held(timeOfDay(this.desk, heldUntil))} ${words.opened.recorded}
        </p>
        ${note(this.wrong, 'error')} ${facts(rows)} ${this.#decisions()}
        ${
          this.refusing
            ? nothing
            : html`<p>
                ${button(words.opened.back, () => void this.#leave(), { secondary: true })}
              </p>`
        }
      </section>
    `
  }
}
