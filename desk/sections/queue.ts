/** The queue, and the one case of it that the officer has in hand. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { QueuedCase } from '../../contract/desk/cases.ts'
import { moment } from '../context.ts'
import { OpeningElement } from '../opening-element.ts'
import { button, heading, note, table } from '../parts.ts'
import { titleOf, whoConfirms } from '../second-signature.ts'
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

  #title({ kind, proposal }: QueuedCase): string {
    const { words } = this.desk
    return proposal ? titleOf(words, proposal.kind) : words.cases[kind]
  }

  #case(one: QueuedCase) {
    const { queue } = this.desk.words
    const proposed = one.proposal ?? one.answered
    const by = proposed && html`<p class="desk-remark">${queue.proposedBy(proposed.by)}</p>`
    return html`${this.#title(one)}${by}`
  }

  #openButton(one: QueuedCase) {
    const { officer, words } = this.desk
    if (one.heldBy && one.heldBy.id !== officer.id) return nothing
    const label = one.proposal?.may === 'withdraw' ? words.queue.takeBack : words.queue.open
    const name = words.queue.openCase(label, this.#title(one), moment(this.desk, one.since))
    const press = () => void this.#open(one)
    return button(label, press, { busy: this.busy, secondary: true, name })
  }

  /** Who cannot sign reads who does. */
  #act(one: QueuedCase) {
    const { answered, proposal } = one
    if (answered) {
      const { proposal: say, queue } = this.desk.words
      return html`<p class="desk-remark">${queue.answered(say.kinds[answered.kind])}</p>`
    }
    if (!proposal || proposal.may === 'confirm') return this.#openButton(one)
    const who = html`<p class="desk-remark">${whoConfirms(this.desk.words, proposal)}</p>`
    return proposal.may === null ? who : html`${this.#openButton(one)}${who}`
  }

  #list(waiting: readonly QueuedCase[]) {
    const { words } = this.desk
    if (waiting.length === 0) return nothing
    return table<QueuedCase>(
      words.sections.queue,
      [
        { title: words.queue.case, cell: (one) => this.#case(one) },
        { title: words.queue.since, cell: ({ since }) => moment(this.desk, since) },
        { title: words.queue.due, cell: (one) => this.#due(one) },
        { title: words.queue.state, cell: (one) => this.#heldBy(one) },
        { title: words.queue.act, cell: (one) => this.#act(one) },
      ],
      waiting,
    )
  }

  /** How many wait, said each time that it was read. */
  #count(): string {
    const { loading, queue } = this.desk.words
    if (this.busy) return loading
    if (!this.waiting) return ''
    return this.waiting.length === 0 ? queue.empty : queue.count(this.waiting.length)
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
        <div role="status">
          ${note(this.done, 'good')}
          <p>${this.#count()}</p>
        </div>
        ${note(this.wrong, 'error')} ${this.waiting ? this.#list(this.waiting) : nothing}
      </section>
    `
  }
}
