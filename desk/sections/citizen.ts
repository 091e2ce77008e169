/** The record of the citizen who was found, masked, and what a supervisor does with the account. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { CitizenRecord, RulingBody } from '../../contract/desk/citizens.ts'
import { permits } from '../../contract/desk/roles.ts'
import { moment, timeOfDay } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, facts, heading, note } from '../parts.ts'
import { documentName, sentenceOf } from '../words/index.ts'

export class DeskCitizen extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    citizen: { attribute: false },
    busy: { state: true },
    wrong: { state: true },
    reasonError: { state: true },
    suspending: { state: true },
  }

  declare citizen: CitizenRecord
  declare busy: boolean
  declare wrong: string
  declare reasonError: string
  declare suspending: boolean

  constructor() {
    super()
    this.busy = false
    this.wrong = ''
    this.reasonError = ''
    this.suspending = false
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  #close(done = ''): void {
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail: { done } }))
  }

  async #leave(): Promise<void> {
    const { ask, routes } = this.desk
    await ask(routes.releaseCitizen(this.citizen.id), { method: 'POST' })
    this.#close()
  }

  async #rule(body: RulingBody): Promise<void> {
    const { ask, routes, words } = this.desk
    this.wrong = ''
    this.reasonError = ''
    this.busy = true
    const answer = await ask(routes.ruling(this.citizen.id), { method: 'POST', body })
    this.busy = false
    if (answer.ok) return this.#close(words.citizen[body.is])
    const { reason } = answer.fields
    if (reason === 'required' || reason === 'too_long') this.reasonError = words.fieldErrors[reason]
    else this.wrong = sentenceOf(words, answer.code)
  }

  readonly #suspended = (event: CustomEvent<string>): void => {
    void this.#rule({ is: 'suspended', reason: event.detail })
  }

  readonly #kept = (): void => {
    this.suspending = false
  }

  #acts() {
    const { officer, words } = this.desk
    const say = words.citizen
    const { status } = this.citizen
    if (!permits(officer.role, 'suspend_account')) return nothing
    if (this.suspending)
      return html`<desk-reason
        .desk=${this.desk}
        .title=${say.suspend}
        .lead=${say.suspendLead}
        .keep=${say.keep}
        .error=${this.reasonError}
        .busy=${this.busy}
        @desk-reason=${this.#suspended}
        @desk-reason-kept=${this.#kept}
      ></desk-reason>`
    if (status === 'active')
      return button(say.suspend, () => (this.suspending = true), { secondary: true })
    if (status === 'suspended')
      return button(say.reinstate, () => void this.#rule({ is: 'reinstated' }), { busy: this.busy })
    return nothing
  }

  protected override render() {
    const { words } = this.desk
    const say = words.citizen
    const { name, status, documents, contacts, createdAt, heldUntil } = this.citizen
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(name === '' ? say.title : name)}
      <p class="ca-hint">${words.opened.held(timeOfDay(this.desk, heldUntil))} ${say.masked}</p>
      ${note(this.wrong, 'error')}
      ${facts([
        [say.status, say.statuses[status]],
        ...documents.map(([kind, masked]) => [documentName(words, kind), masked] as const),
        ...contacts.map(
          ({ masked, proven }) => [proven ? say.contact : say.unproven, masked] as const,
        ),
        [say.since, moment(this.desk, createdAt)],
      ])}
      ${this.#acts()}
      ${
        this.suspending
          ? nothing
          : html`<p>${button(say.back, () => void this.#leave(), { secondary: true })}</p>`
      }
    </section>`
  }
}
