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
    undoes: { state: true },
  }

  declare citizen: CitizenRecord
  /** The act that is about to be undone. */
  declare undoes: string | undefined

  #rule(body: RulingBody): void {
    const { routes, words } = this.desk
    void this.decide(routes.ruling(this.citizen.id), body, words.citizen[body.is])
  }

  /** What two officers have done can be undone for a while. */
  #undoing() {
    const { routes, words } = this.desk
    const say = words.proposal
    const { undoes } = this
    if (undoes)
      return this.listedReasonForm(
        { title: say.undo, lead: say.undoLead, keep: say.keepDone },
        (reason) => void this.decide(routes.undoProposal(undoes), { reason }, say.undone),
      )
    return this.citizen.acts.map(
      ({ id, kind, at, until }) =>
        html`<div class="ca-actions">
          <p>${say.done(say.kinds[kind], moment(this.desk, at), moment(this.desk, until))}</p>
          ${button(say.undo, () => this.#askToUndo(id), { secondary: true })}
        </div>`,
    )
  }

  protected override kept(): void {
    super.kept()
    this.undoes = undefined
  }

  #askToUndo(id: string): void {
    this.undoes = id
    this.asksReason = true
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
      ${this.asksReason && this.undoes === undefined ? nothing : this.#undoing()}
      ${this.undoes === undefined ? this.#acts() : nothing}
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
