/** The queue, and the one case of it that the officer has in hand. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { QueuedCase } from '../../contract/desk/cases.ts'
import { moment } from '../context.ts'
import { OpeningElement } from '../opening-element.ts'
import { button, heading, note, table } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskQueue extends OpeningElement {
  static override properties: PropertyDeclarations = {
    ...OpeningElement.properties,
    waiting: { state: true },
    done: { state: true },
  }

  declare waiting: readonly QueuedCase[] | undefined
  declare done: string

  constructor() {
    super()
    this.done = ''
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(): Promise<void> {
    const { ask, routes, words } = this.desk
    this.busy = true
    const answer = await ask<readonly QueuedCase[]>(routes.queue)
    this.busy = false
    if (!answer.ok) {
      this.wrong = sentenceOf(words, answer.code)
      return
    }
    this.waiting = answer.value
  }

  async #open({ kind, id }: QueuedCase): Promise<void> {
    this.done = ''
    // Somebody else was faster: what waits now is shown.
    if (!(await this.open(kind, id))) await this.#load()
  }

  /** @param done as it is said above the queue */
  protected override closed(done: string): void {
    this.done = done
    void this.#load()
  }

  #heldBy({ heldBy }: QueuedCase) {
    const { officer, words } = this.desk
    if (!heldBy) return words.queue.free
    return heldBy.id === officer.id ? words.queue.you : heldBy.name
  }

  #due({ dueAt }: QueuedCase) {
    const day = moment(this.desk, dueAt)
    const isLate = dueAt * 1000 < Date.now()
    return isLate ? html`<span class="desk-late">${this.desk.words.queue.late}</span> ${day}` : day
  }

  #openButton(one: QueuedCase) {
    const { officer, words } = this.desk
    if (one.heldBy && one.heldBy.id !== officer.id) return nothing
    const name = words.queue.openCase(words.cases[one.kind], moment(this.desk, one.since))
    const press = () => void this.#open(one)
    return button(words.queue.open, press, { busy: this.busy, secondary: true, name })
  }

  #list(waiting: readonly QueuedCase[]) {
    const { words } = this.desk
    if (waiting.length === 0) return html`<p>${words.queue.empty}</p>`
    return html`<p>${words.queue.count(waiting.length)}</p>
      ${table<QueuedCase>(
        words.sections.queue,
        [
          { title: words.queue.case, cell: ({ kind }) => words.cases[kind] },
          { title: words.queue.since, cell: ({ since }) => moment(this.desk, since) },
          { title: words.queue.due, cell: (one) => this.#due(one) },
          { title: words.queue.state, cell: (one) => this.#heldBy(one) },
          {
            title: words.queue.open,
            cell: (one) => this.#openButton(one),
          },
        ],
        waiting,
      )}`
  }

  protected override render() {
    const { words } = this.desk
    if (this.opened) return this.openCase(this.opened)
    return html`
      <section class="desk-section" aria-busy=${this.busy}>
        <div class="desk-bar">
          ${heading(words.sections.queue)}
          ${button(words.queue.refresh, () => void this.#load(), {
            busy: this.busy,
            secondary: true,
          })}
        </div>
        <div role="status">${note(this.done, 'good')}</div>
        ${note(this.wrong, 'error')}
        ${this.waiting ? this.#list(this.waiting) : html`<p>${words.loading}</p>`}
      </section>
    `
  }
}
