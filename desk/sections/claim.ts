/** What an officer does with a claim in hand: notes what each side has shown, proposes the move, or refuses. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { OpenCase } from '../../contract/desk/cases.ts'
import { claimSides, shownKinds, type HearingBody } from '../../contract/desk/claims.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, choices, facts, note, textField } from '../parts.ts'
import { proposedNow, signersOf } from '../second-signature.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskClaim extends DecidingElement {
  static override properties: PropertyDeclarations = {
    ...DecidingElement.properties,
    opened: { attribute: false },
    reviewed: { state: true },
    said: { state: true },
  }

  declare opened: OpenCase
  /** What is about to be noted, read over once more: it is never taken out again. */
  declare reviewed: HearingBody | undefined
  declare said: string

  constructor() {
    super()
    this.said = ''
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('reviewed') && !this.fields['number'])
      this.querySelector<HTMLElement>(this.reviewed ? '[data-review]' : 'form input')?.focus()
  }

  /** The view around it has the heading. */
  protected override firstUpdated(): void {}

  readonly #review = (event: SubmitEvent): void => {
    event.preventDefault()
    const given = new FormData(event.target as HTMLFormElement)
    const side = claimSides.find((one) => one === given.get('side'))
    const seen = shownKinds.find((one) => one === given.get('seen'))
    const number = this.typedIn('number')
    this.wrong = side && seen ? '' : this.desk.words.claim.incomplete
    this.said = ''
    this.fields = {}
    if (side && seen) this.reviewed = { side, seen, number }
  }

  async #hear(body: HearingBody): Promise<void> {
    const { routes, words } = this.desk
    const { id } = this.opened
    const answer = await this.post(routes.hearClaim(id), body)
    this.reviewed = undefined
    if (answer.ok) {
      this.querySelector('form')?.reset()
      this.said = words.claim.noted
      this.dispatchEvent(new CustomEvent('desk-claim-heard'))
    } else if (answer.fields['number']) this.fields = answer.fields
    else this.wrong = sentenceOf(words, answer.code)
  }

  /** What is noted stays, so it is read over before. */
  #reviewing(body: HearingBody) {
    const { claim: say } = this.desk.words
    const { side, seen, number } = body
    const tells = side === 'claimant' && seen === 'original'
    return html`<section class="desk-aside">
      <h2 class="ca-section-title" tabindex="-1" data-review>${say.review}</h2>
      ${facts([
        [say.side, say.sides[side]],
        [say.seen, say.shown[seen]],
        ...(number === '' ? [] : [[say.number, number] as const]),
      ])}
      <p>${say.reviewLead} ${tells ? say.tellsHolder : nothing}</p>
      <div class="ca-actions">
        ${button(say.note, () => void this.#hear(body), { busy: this.busy })}
        ${button(say.correct, () => (this.reviewed = undefined), { secondary: true })}
      </div>
    </section>`
  }

  #form() {
    const { claim } = this.desk.words
    return html`<form
      class="ca-form desk-form"
      novalidate
      ?hidden=${this.reviewed !== undefined}
      @submit=${this.#review}
    >
      <h2 class="ca-section-title">${claim.hear}</h2>
      ${choices({ name: 'side', legend: claim.side, values: claimSides, words: claim.sides })}
      ${choices({ name: 'seen', legend: claim.seen, values: shownKinds, words: claim.shown })}
      ${textField({ id: 'number', label: claim.number, hint: claim.numberHint, error: this.fields['number'] ? claim.anotherNumber : '', longest: 64, optional: true })}
      <button class="ca-button ca-secondary ca-small" type="submit" aria-disabled=${this.busy}>
        ${claim.toReview}
      </button>
    </form>`
  }

  protected override render() {
    const { routes, words } = this.desk
    const { id } = this.opened
    const say = words.claim
    if (this.asksReason)
      return html`${note(this.wrong, 'error')}
      ${this.reasonForm({ title: say.refuse, lead: say.refuseLead, keep: say.keep }, (reason) => {
        const body = { is: 'refused', reason }
        void this.decide(routes.decideCase('claim', id), body, say.refused)
      })}`
    return html`<div role="status">${note(this.said, 'good')}</div>
      ${note(this.wrong, 'error')} ${this.#form()}
      ${this.reviewed ? this.#reviewing(this.reviewed) : this.#settling()}`
  }

  #settling() {
    const { routes, words } = this.desk
    const { id } = this.opened
    const say = words.claim
    const signers = signersOf(words, 'document-move')
    const done = proposedNow(words, 'document-move')
    const move = () => void this.decide(routes.proposeMove(id), {}, done)
    return html`<p>${say.lead(signers)}</p>
      <div class="ca-actions">
        ${button(say.propose, move, { busy: this.busy })}
        ${button(say.refuse, () => (this.asksReason = true), { secondary: true })}
      </div>`
  }
}
