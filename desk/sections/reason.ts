/** Asks for the reason that a citizen will read, before what needs one. */
import { html, type PropertyDeclarations } from 'lit'
import { DeskElement } from '../desk-element.ts'
import { button, textArea } from '../parts.ts'

export class DeskReason extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    title: { attribute: false },
    lead: { attribute: false },
    keep: { attribute: false },
    error: { attribute: false },
    busy: { attribute: false },
  }

  declare title: string
  declare lead: string
  /** The words of the button that leaves all as it is. */
  declare keep: string
  declare error: string
  declare busy: boolean

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    // It has come up, or was refused.
    if (changed.has('title') || changed.has('error')) this.querySelector('textarea')?.focus()
  }

  readonly #given = (event: SubmitEvent): void => {
    event.preventDefault()
    const detail = this.querySelector('textarea')?.value ?? ''
    if (!this.busy) this.dispatchEvent(new CustomEvent('desk-reason', { detail }))
  }

  protected override render() {
    const { opened } = this.desk.words
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#given}>
      <h2 class="ca-section-title">${this.title}</h2>
      <p>${this.lead}</p>
      ${textArea({
        id: 'reason',
        label: opened.reason,
        hint: opened.reasonHint,
        error: this.error,
      })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${this.title}</button>
        ${button(this.keep, () => this.dispatchEvent(new CustomEvent('desk-reason-kept')), {
          secondary: true,
        })}
      </div>
    </form>`
  }
}
