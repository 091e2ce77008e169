/** The record of the citizen who was found, masked, and what an officer does with the account. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { rulings, type CitizenRecord, type RulingBody } from '../../contract/desk/citizens.ts'
import { permits } from '../../contract/desk/roles.ts'
import { moment, timeOfDay } from '../context.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, facts, heading, note } from '../parts.ts'
import type { Requested } from './contact-change.ts'
import { documentName } from '../words/index.ts'

/** A code on paper, or that the person was seen with the document. */
type Assistance = 'recovery' | 'sighting'

type RulingName = RulingBody['is']
type WithReason = Extract<RulingBody, { readonly reason: string }>['is']

const names = Object.keys(rulings) as readonly RulingName[]

const needsReason = (is: RulingName): is is WithReason => is !== 'reinstated' && is !== 'resent'

export class DeskCitizen extends DecidingElement {
  static override properties: PropertyDeclarations = {
    ...DecidingElement.properties,
    citizen: { attribute: false },
    requested: { attribute: false },
    undoes: { state: true },
    isChanging: { state: true },
    assists: { state: true },
    isPairing: { state: true },
    asked: { state: true },
  }

  declare citizen: CitizenRecord
  /** The request that is answered, where one is. */
  declare requested: Requested | undefined
  /** Another contact is being typed. */
  declare isChanging: boolean
  /** What is being proposed for whoever is there in person. */
  declare assists: Assistance | undefined
  /** Another account of the same person is looked for. */
  declare isPairing: boolean
  /** The act that is about to be undone. */
  declare undoes: string | undefined
  /** What a reason is typed for. */
  declare asked: WithReason | undefined

  #rule(body: RulingBody): void {
    const { routes, words } = this.desk
    void this.decide(routes.ruling(this.citizen.id), body, words.citizen.acts[body.is].done)
  }

  #press(is: RulingName): void {
    if (!needsReason(is)) return this.#rule({ is })
    this.asked = is
    this.asksReason = true
  }

  #contactChange() {
    const { officer, words } = this.desk
    if (!permits(officer.role, 'change_contact') || this.citizen.status !== 'active') return nothing
    if (!this.isChanging)
      return button(words.contactChange.title, () => (this.isChanging = true), { secondary: true })
    return html`<desk-contact-change
      .desk=${this.desk}
      .account=${this.citizen.id}
      .requested=${this.requested}
      @desk-case-closed=${({ detail }: CustomEvent<{ readonly done: string }>) => this.close(detail.done)}
      @desk-reason-kept=${() => this.kept()}
    ></desk-contact-change>`
  }

  #assistance() {
    const { assists, words } = this.desk
    if (!assists || this.citizen.status !== 'active') return nothing
    const closed = ({ detail }: CustomEvent<{ readonly done: string }>) => this.close(detail.done)
    const kept = () => this.kept()
    if (this.assists === 'sighting')
      return html`<desk-sighting
        .desk=${this.desk}
        .citizen=${this.citizen}
        @desk-case-closed=${closed}
        @desk-reason-kept=${kept}
      ></desk-sighting>`
    if (this.assists)
      return html`<desk-assist
        .desk=${this.desk}
        .account=${this.citizen.id}
        @desk-case-closed=${closed}
        @desk-reason-kept=${kept}
      ></desk-assist>`
    return (['recovery', 'sighting'] as const).map((act) =>
      button(words.assistance[act].title, () => (this.assists = act), { secondary: true }),
    )
  }

  #pairing() {
    const { duplicates, officer, words } = this.desk
    if (!duplicates || !permits(officer.role, 'merge_accounts') || this.citizen.status !== 'active')
      return nothing
    return button(words.doubles.lookForAnother, () => (this.isPairing = true), { secondary: true })
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
    this.isChanging = false
    this.assists = undefined
    this.undoes = undefined
  }

  #askToUndo(id: string): void {
    this.undoes = id
    this.asksReason = true
  }

  #acts() {
    const { officer, words } = this.desk
    const { acts } = words.citizen
    const { asked, citizen } = this
    if (this.asksReason && asked) {
      const { title, lead, keep } = acts[asked]
      return this.reasonForm({ title, lead, keep }, (reason) => this.#rule({ is: asked, reason }))
    }
    const open = names.filter(
      (is) =>
        permits(officer.role, rulings[is].permission) &&
        (rulings[is].of as readonly string[]).includes(citizen.status),
    )
    if (open.length === 0) return nothing
    return html`<div class="ca-actions">
      ${open.map((is) =>
        button(acts[is].title, () => this.#press(is), { busy: this.busy, secondary: true }),
      )}
    </div>`
  }

  /** What can be done, or the one thing that is being done. */
  #choices() {
    const { words, routes } = this.desk
    if (this.isChanging) return this.#contactChange()
    if (this.assists) return this.#assistance()
    if (this.asksReason) return this.undoes === undefined ? this.#acts() : this.#undoing()
    return html`${this.#undoing()}
      <div class="ca-actions">
        ${this.#contactChange()} ${this.#assistance()} ${this.#pairing()} ${this.#acts()}
      </div>
      <p>
        ${button(words.citizen.back, () => void this.leave(routes.releaseCitizen(this.citizen.id)), { secondary: true })}
      </p>`
  }

  protected override render() {
    const { words } = this.desk
    const say = words.citizen
    if (this.isPairing)
      return html`<desk-doubles
        .desk=${this.desk}
        .citizens=${[this.citizen]}
        @desk-case-closed=${({ detail }: CustomEvent<{ readonly done: string }>) => this.close(detail.done)}
      ></desk-doubles>`
    const { name, status, documents, contacts, createdAt, heldUntil, seenAt } = this.citizen
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
        ...(seenAt === undefined ? [] : [[say.seen, moment(this.desk, seenAt)] as const]),
        [say.since, moment(this.desk, createdAt)],
      ])}
      ${this.#choices()}
    </section>`
  }
}
