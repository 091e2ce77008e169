/** The record of the citizen who was found, masked, and what an officer does with the account. */
import { html, type PropertyDeclarations } from 'lit'
import type { CitizenRecord, RulingBody } from '../../contract/desk/citizens.ts'
import type { ProposalKind } from '../../contract/desk/proposals.ts'
import { permits } from '../../contract/desk/roles.ts'
import { moment, timeOfDay } from '../context.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, entries, facts, heading, note, type Entry } from '../parts.ts'
import { signersOf } from '../second-signature.ts'
import type { Requested } from './contact-change.ts'
import { ownRulings, rulingsOfOthers, type RulingName } from './open-rulings.ts'
import { recordFacts } from './record-facts.ts'
import { waitingActs } from './waiting-acts.ts'
import { waitingRequests } from './waiting-requests.ts'

/** A code on paper, or that the person was seen with the document. */
type Assistance = 'recovery' | 'sighting'

type WithReason = Extract<RulingBody, { readonly reason: string }>['is']

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

  protected override get held(): readonly string[] {
    return [this.desk.routes.releaseCitizen(this.citizen.id)]
  }

  readonly #done = ({ detail }: CustomEvent<{ readonly done: string }>): void => {
    this.close(detail.done)
  }

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
    return html`<desk-contact-change
      .desk=${this.desk}
      .account=${this.citizen.id}
      .requested=${this.requested}
      @desk-case-closed=${this.#done}
      @desk-reason-kept=${() => this.kept()}
    ></desk-contact-change>`
  }

  #assistance(act: Assistance) {
    if (act === 'sighting')
      return html`<desk-sighting
        .desk=${this.desk}
        .citizen=${this.citizen}
        @desk-case-closed=${this.#done}
        @desk-reason-kept=${() => this.kept()}
      ></desk-sighting>`
    return html`<desk-assist
      .desk=${this.desk}
      .account=${this.citizen.id}
      @desk-case-closed=${this.#done}
      @desk-reason-kept=${() => this.kept()}
    ></desk-assist>`
  }

  /** A contact has just been changed: another is not, before that can be stopped no more. */
  get #isChanged(): boolean {
    return this.citizen.contacts.some(({ undoableUntil }) => undoableUntil !== undefined)
  }

  /** It is with another officer already, and not begun twice. */
  #waits(kind: ProposalKind): boolean {
    return this.citizen.waiting.some((one) => one.kind === kind)
  }

  /** What is done for somebody who is here, each with when it is right. */
  #inPerson(): readonly Entry[] {
    const { assists, duplicates, officer, undoHours, words } = this.desk
    if (this.citizen.status !== 'active') return []
    const { assistance, citizen: say, contactChange, doubles } = words
    const assisted = (act: Assistance): Entry => ({
      label: assistance[act].title,
      hint: assistance[act].when(undoHours),
      press: () => (this.assists = act),
    })
    return [
      ...(permits(officer.role, 'change_contact') &&
      !this.#isChanged &&
      !this.#waits('contact-change')
        ? [
            {
              label: contactChange.title,
              hint: contactChange.when(undoHours),
              press: () => (this.isChanging = true),
            },
          ]
        : []),
      ...(assists && !this.#waits('assisted-recovery') ? [assisted('recovery')] : []),
      ...(assists && !this.#waits('sighting') ? [assisted('sighting')] : []),
      ...(duplicates && permits(officer.role, 'merge_accounts') && !this.#waits('account-merge')
        ? [
            {
              label: doubles.lookForAnother,
              hint: say.another,
              press: () => (this.isPairing = true),
            },
          ]
        : []),
    ]
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
    return this.citizen.acts.map(({ id, kind, at, until, mayUndo }) => {
      const done = say.done(say.kinds[kind], moment(this.desk, at), moment(this.desk, until))
      return mayUndo
        ? html`<div class="ca-actions">
            <p>${done}</p>
            ${button(say.undo, () => this.#askToUndo(id), { secondary: true })}
          </div>`
        : html`<p>${done} ${say.undoneBy(signersOf(words, kind))}</p>`
    })
  }

  protected override kept(): void {
    super.kept()
    this.asked = undefined
    this.isChanging = false
    this.assists = undefined
    this.undoes = undefined
  }

  #askToUndo(id: string): void {
    this.undoes = id
    this.asksReason = true
  }

  #rulings(): readonly Entry[] {
    const { acts } = this.desk.words.citizen
    return ownRulings(this.desk, this.citizen).map((is) => ({
      label: acts[is].title,
      hint: acts[is].lead,
      press: () => this.#press(is),
    }))
  }

  #reasonFor(asked: WithReason) {
    const { title, lead, keep } = this.desk.words.citizen.acts[asked]
    return this.reasonForm({ title, lead, keep }, (reason) => this.#rule({ is: asked, reason }))
  }

  /** What can be done, or the one thing that is being done. */
  #choices() {
    const { words } = this.desk
    if (this.isChanging) return this.#contactChange()
    if (this.assists) return this.#assistance(this.assists)
    if (this.asksReason && this.asked) return this.#reasonFor(this.asked)
    if (this.asksReason) return this.#undoing()
    return html`${this.#undoing()} ${entries([...this.#inPerson(), ...this.#rulings()], this.busy)}
      ${rulingsOfOthers(this.desk, this.citizen)}
      <p>${button(words.citizen.back, () => void this.leave(), { secondary: true })}</p>`
  }

  protected override render() {
    const { words } = this.desk
    const say = words.citizen
    if (this.isPairing)
      return html`<desk-doubles
        .desk=${this.desk}
        .citizens=${[this.citizen]}
        @desk-case-closed=${this.#done}
      ></desk-doubles>`
    const { name, heldUntil, waiting, requests } = this.citizen
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(name === '' ? say.title : name)}
      <p class="ca-hint">${say.held(timeOfDay(this.desk, heldUntil))} ${say.masked}</p>
      ${note(this.wrong, 'error')}
      ${waitingActs(this.desk, waiting, (id) => this.openInstead('second-signature', id))}
      ${waitingRequests(
        this.desk,
        requests.filter(({ id }) => id !== this.requested?.id),
        (id) => this.openInstead('contact-request', id),
      )}
      ${facts(recordFacts(this.desk, this.citizen, this.requested))} ${this.#choices()}
    </section>`
  }
}
