/** One case in the officer's hand: what it says, and the decision. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { DecisionBody, OpenCase } from '../../contract/desk/cases.ts'
import { moment, timeOfDay } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, heading, note, textArea } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

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
    if (reason === 'required' || reason === 'too_long') {
      this.reasonError = words.fieldErrors[reason]
      await this.updateComplete
      this.querySelector<HTMLElement>('textarea')?.focus()
    } else this.wrong = sentenceOf(words, answer.code)
  }

  readonly #refuse = (event: SubmitEvent): void => {
    event.preventDefault()
    const reason = this.querySelector('textarea')?.value ?? ''
    if (!this.busy) void this.#decide({ is: 'refused', reason })
  }

  async #ask(refusing: boolean): Promise<void> {
    this.refusing = refusing
    this.reasonError = ''
    await this.updateComplete
    this.querySelector<HTMLElement>(refusing ? 'textarea' : '.ca-button')?.focus()
  }

  #decisions() {
    const say = this.desk.words.opened
    if (!this.opened.isDecided) return note(say.readOnly)
    if (!this.refusing)
      return html`<div class="ca-actions">
        ${button(say.approve, () => void this.#decide({ is: 'approved' }), { busy: this.busy })}
        ${button(say.refuse, () => void this.#ask(true), { secondary: true })}
      </div>`
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#refuse}>
      <h3 class="ca-section-title">${say.refuseTitle}</h3>
      <p>${say.refuseLead}</p>
      ${textArea({
        id: 'reason',
        label: say.reason,
        hint: say.reasonHint,
        error: this.reasonError,
      })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.refuse}</button>
        ${button(say.cancel, () => void this.#ask(false), { secondary: true })}
      </div>
    </form>`
  }

  protected override render() {
    const { words } = this.desk
    const { kind, facts, since, dueAt, heldUntil } = this.opened
    const rows = [
      ...facts.map(([fact, value]) => [words.facts[fact], value] as const),
      [words.queue.since, moment(this.desk, since)] as const,
      [words.queue.due, moment(this.desk, dueAt)] as const,
    ]
    return html`
      <section class="desk-section" aria-busy=${this.busy}>
        ${heading(words.cases[kind])}
        <p class="ca-hint">
          ${words.opened.held(timeOfDay(this.desk, heldUntil))} ${words.opened.recorded}
        </p>
        ${note(this.wrong, 'error')}
        <dl class="ca-data desk-data">
          ${rows.map(
            ([label, value]) =>
              html`<div>
                <dt>${label}</dt>
                <dd>${value}</dd>
              </div>`,
          )}
        </dl>
        ${this.#decisions()}
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
