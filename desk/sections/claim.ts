/** What an officer does with a claim in hand: notes what each side has shown, proposes the move, or refuses. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { OpenCase } from '../../contract/desk/cases.ts'
import { claimSides, shownKinds } from '../../contract/desk/claims.ts'
import { DecidingElement } from '../deciding-element.ts'
import { button, choices, note } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskClaim extends DecidingElement {
  static override properties: PropertyDeclarations = {
    ...DecidingElement.properties,
    opened: { attribute: false },
    numberError: { state: true },
  }

  declare opened: OpenCase
  declare numberError: string

  constructor() {
    super()
    this.numberError = ''
  }

  /** The view around it has the heading. */
  protected override firstUpdated(): void {}

  readonly #hear = (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.target as HTMLFormElement
    const given = new FormData(form)
    if (!given.has('side') || !given.has('seen')) this.wrong = this.desk.words.claim.incomplete
    else if (!this.busy) void this.#heard(form, Object.fromEntries(given))
  }

  async #heard(form: HTMLFormElement, body: object): Promise<void> {
    const { routes, words } = this.desk
    const { id } = this.opened
    this.wrong = ''
    this.numberError = ''
    const answer = await this.post(routes.hearClaim(id), body)
    if (answer.ok) {
      form.reset()
      this.dispatchEvent(new CustomEvent('desk-claim-heard'))
    } else if (answer.fields['number'] !== undefined) this.numberError = words.claim.anotherNumber
    else this.wrong = sentenceOf(words, answer.code)
  }

  #form() {
    const { claim } = this.desk.words
    return html`<form class="ca-form desk-form" novalidate @submit=${this.#hear}>
      <h2 class="ca-section-title">${claim.hear}</h2>
      ${choices({ name: 'side', legend: claim.side, values: claimSides, words: claim.sides })}
      ${choices({ name: 'seen', legend: claim.seen, values: shownKinds, words: claim.shown })}
      <div class="ca-field" ?data-wrong=${this.numberError !== ''}>
        <label class="ca-label" for="number">${claim.number}</label>
        <p class="ca-hint" id="number-hint">${claim.numberHint}</p>
        ${this.numberError === '' ? nothing : html`<p class="ca-error" id="number-error" role="alert">${this.numberError}</p>`}
        <input
          class="ca-input"
          id="number"
          name="number"
          autocomplete="off"
          autocapitalize="none"
          spellcheck="false"
          maxlength="64"
          aria-invalid=${this.numberError !== ''}
          aria-describedby=${this.numberError === '' ? 'number-hint' : 'number-error number-hint'}
        />
      </div>
      <button class="ca-button ca-secondary ca-small" type="submit" aria-disabled=${this.busy}>
        ${claim.note}
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
    const move = () => void this.decide(routes.proposeMove(id), {}, say.proposed)
    return html`${note(this.wrong, 'error')} ${this.#form()}
      <p>${say.lead}</p>
      <div class="ca-actions">
        ${button(say.propose, move, { busy: this.busy })}
        ${button(say.refuse, () => (this.asksReason = true), { secondary: true })}
      </div>`
  }
}
