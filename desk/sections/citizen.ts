/** The record of the citizen who was found, masked, and what a supervisor does with the account. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { CitizenRecord, RulingBody } from '../../contract/desk/citizens.ts'
import { permits } from '../../contract/desk/roles.ts'
import { moment, timeOfDay } from '../context.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, facts, heading, note } from '../parts.ts'
import { documentName } from '../words/index.ts'

export class DeskCitizen extends DecidingElement {
  static override properties: PropertyDeclarations = {
    ...DecidingElement.properties,
    citizen: { attribute: false },
  }

  declare citizen: CitizenRecord

  #rule(body: RulingBody): void {
    const { routes, words } = this.desk
    void this.decide(routes.ruling(this.citizen.id), body, words.citizen[body.is])
  }

  #acts() {
    const { officer, words } = this.desk
    const say = words.citizen
    const { status } = this.citizen
    if (!permits(officer.role, 'suspend_account')) return nothing
    if (this.asksReason)
      return this.reasonForm(
        { title: say.suspend, lead: say.suspendLead, keep: say.keep },
        (reason) => this.#rule({ is: 'suspended', reason }),
      )
    if (status === 'active')
      return button(say.suspend, () => (this.asksReason = true), { secondary: true })
    if (status === 'suspended')
      return button(say.reinstate, () => this.#rule({ is: 'reinstated' }), { busy: this.busy })
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
        this.asksReason
          ? nothing
          : html`<p>
              ${button(say.back, () => void this.leave(this.desk.routes.releaseCitizen(this.citizen.id)), { secondary: true })}
            </p>`
      }
    </section>`
  }
}
