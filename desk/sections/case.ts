/** One case in the officer's hand: what it says, and the decision. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { PaperReceipt, PaperSheet } from '../../contract/desk/assistance.ts'
import type { CaseFact, DecisionBody, OpenCase } from '../../contract/desk/cases.ts'
import type { CitizenRecord } from '../../contract/desk/citizens.ts'
import type { OpenProposal } from '../../contract/desk/proposals.ts'
import { moment, timeOfDay } from '../context.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, facts, heading, note } from '../parts.ts'
import { whoConfirms } from '../second-signature.ts'
import { valueOf } from '../words/index.ts'
import type { Requested } from './contact-change.ts'
import { waitingActs } from './waiting-acts.ts'

export class DeskCase extends DecidingElement {
  static override properties: PropertyDeclarations = {
    ...DecidingElement.properties,
    opened: { attribute: false },
    sheet: { state: true },
    citizen: { state: true },
  }

  declare opened: OpenCase
  /** What is printed for the citizen, of what was confirmed just now. */
  declare sheet: PaperSheet | PaperReceipt | undefined
  /** Who is there, of a request that is answered in person. */
  declare citizen: CitizenRecord | undefined

  #decide(body: DecisionBody): void {
    const { routes, words } = this.desk
    const { kind, id } = this.opened
    void this.decide(routes.decideCase(kind, id), body, words.opened[body.is])
  }

  protected override received(told: unknown, done: string): void {
    if (told === undefined) this.close(done)
    else this.sheet = told as PaperSheet | PaperReceipt
  }

  protected override get held(): readonly string[] {
    const { kind, id } = this.opened
    return [this.desk.routes.releaseCase(kind, id)]
  }

  /** As it stands now: something was noted in it. */
  async #again(): Promise<void> {
    const { ask, routes } = this.desk
    const { kind, id } = this.opened
    const answer = await ask<OpenCase>(routes.openCase(kind, id), { method: 'POST' })
    if (answer.ok) this.opened = answer.value
  }

  /** Who confirms it, or what comes of it once this officer does. */
  #says(proposal: OpenProposal): string {
    const { officer, undoHours, words } = this.desk
    if (proposal.may === 'withdraw') return whoConfirms(words, proposal)
    if (officer.by === 'totp') return words.errors.fresh_sign_in_required
    return words.proposal.effects[proposal.kind](undoHours)
  }

  /** Another's act is confirmed or refused; the own one is taken back, and waits for somebody else. */
  #signature(id: string, proposal: OpenProposal) {
    const { officer, routes, words } = this.desk
    const say = words.proposal
    const isOwn = proposal.may === 'withdraw'
    const refuse = isOwn ? say.withdraw : words.opened.refuse
    if (this.asksReason)
      return this.listedReasonForm(
        { title: refuse, lead: say.nothingChanges, keep: say.keep },
        (reason) =>
          void this.decide(
            routes.refuseProposal(id),
            { reason },
            isOwn ? say.withdrawn : say.refused,
          ),
      )
    const press = () => void this.decide(routes.confirmProposal(id), {}, say.confirmed)
    const mayConfirm = !isOwn && officer.by === 'passkey'
    return html`${note(this.#says(proposal))}
      <div class="ca-actions">
        ${mayConfirm ? button(say.confirm, press, { busy: this.busy }) : nothing}
        ${button(refuse, () => (this.asksReason = true), { secondary: true })}
      </div>`
  }

  #decisions() {
    const say = this.desk.words.opened
    const { answered, id, proposal } = this.opened
    if (proposal) return this.#signature(id, proposal)
    if (answered)
      return html`${waitingActs(this.desk, [answered], (act) => this.openInstead('second-signature', act))}
        <p>${say.answered}</p>`
    if (this.opened.kind === 'claim' && this.opened.isDecided)
      return html`<desk-claim
        .desk=${this.desk}
        .opened=${this.opened}
        @desk-claim-heard=${() => void this.#again()}
        @desk-case-closed=${({ detail }: CustomEvent<object>) => {
          this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
        }}
      ></desk-claim>`
    if (!this.opened.isDecided)
      return html`${note(say.readOnly)}
        <desk-attend
          .desk=${this.desk}
          @desk-attends=${({ detail }: CustomEvent<CitizenRecord>) => (this.citizen = detail)}
        ></desk-attend>`
    if (this.asksReason)
      return this.reasonForm(
        { title: say.refuse, lead: say.refuseLead, keep: say.cancel },
        (reason) => this.#decide({ is: 'refused', reason }),
      )
    return html`<p>${say.approveLead}</p>
      <div class="ca-actions">
        ${button(say.approve, () => this.#decide({ is: 'approved' }), { busy: this.busy })}
        ${button(say.refuse, () => (this.asksReason = true), { secondary: true })}
      </div>`
  }

  /** In the place of the case: whom the request is answered for. */
  #attended(citizen: CitizenRecord) {
    const said = (fact: CaseFact) => this.opened.facts.find(([name]) => name === fact)?.[1] ?? ''
    const requested: Requested = {
      id: this.opened.id,
      reference: said('reference'),
      email: said('email'),
      phone: said('phone'),
    }
    return html`<desk-citizen
      .desk=${this.desk}
      .citizen=${citizen}
      .requested=${requested}
      @desk-case-closed=${({ detail }: CustomEvent<{ readonly done: string }>) => {
        this.citizen = undefined
        if (detail.done !== '') this.close(detail.done)
      }}
    ></desk-citizen>`
  }

  protected override render() {
    const { words } = this.desk
    if (this.citizen) return this.#attended(this.citizen)
    if (this.sheet) {
      const { handedOver } = 'code' in this.sheet ? words.sheet : words.sheet.receipt
      return html`<desk-sheet
        .desk=${this.desk}
        .sheet=${this.sheet}
        @desk-sheet-handed-over=${() => this.close(handedOver)}
      ></desk-sheet>`
    }
    const { kind, facts: known, since, dueAt, heldUntil, proposal } = this.opened
    const rows = [
      ...(proposal ? [[words.proposal.by, proposal.by] as const] : []),
      ...known.map(([fact, value]) => [words.facts[fact], valueOf(words, fact, value)] as const),
      [words.queue.since, moment(this.desk, since)] as const,
      [words.queue.due, moment(this.desk, dueAt)] as const,
    ]
    return html`
      <section class="desk-section" aria-busy=${this.busy}>
        ${heading(proposal ? words.proposal.kinds[proposal.kind] : words.cases[kind])}
        <p class="ca-hint">
          ${words.opened.held(timeOfDay(this.desk, heldUntil))} ${words.opened.recorded}
        </p>
        ${note(this.wrong, 'error')} ${facts(rows)} ${this.#decisions()}
        ${
          this.asksReason
            ? nothing
            : html`<p>
                ${button(words.opened.back, () => void this.leave(), { secondary: true })}
              </p>`
        }
      </section>
    `
  }
}
