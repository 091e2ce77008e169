/** Asks for one of the reasons of a list, before an act of two officers is refused, taken back or undone. */
import { html, type PropertyDeclarations } from 'lit'
import { citizenReasons, type ProposalReason } from '../../contract/desk/proposals.ts'
import { DeskElement } from '../desk-element.ts'
import { button, choices, note } from '../parts.ts'

export class DeskListedReason extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    title: { attribute: false },
    lead: { attribute: false },
    keep: { attribute: false },
    reasons: { attribute: false },
    busy: { attribute: false },
    wrong: { state: true },
  }

  declare title: string
  declare lead: string
  /** The words of the button that leaves all as it is. */
  declare keep: string
  declare reasons: readonly ProposalReason[]
  declare busy: boolean
  declare wrong: string

  constructor() {
    super()
    this.reasons = citizenReasons
    this.wrong = ''
  }

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  readonly #given = (event: SubmitEvent): void => {
    event.preventDefault()
    const detail = this.querySelector<HTMLInputElement>('[name=why]:checked')?.value
    if (detail === undefined) this.wrong = this.desk.words.proposal.chooseReason
    else if (!this.busy) this.dispatchEvent(new CustomEvent('desk-reason', { detail }))
  }

  protected override render() {
    const say = this.desk.words.proposal
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#given}>
      <h2 class="ca-section-title">${this.title}</h2>
      <p>${this.lead}</p>
      ${note(this.wrong, 'error')}
      ${choices({ name: 'why', legend: say.reason, values: this.reasons, words: say.reasons })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${this.title}</button>
        ${button(this.keep, () => this.dispatchEvent(new CustomEvent('desk-reason-kept')), {
          secondary: true,
        })}
      </div>
    </form>`
  }
}
