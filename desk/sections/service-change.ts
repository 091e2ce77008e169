/** A change of one of the city's systems that waits: what it does, and what this officer may do with it. */
import { html, type PropertyDeclarations } from 'lit'
import { serviceReasons, type ProposalReason } from '../../contract/desk/proposals.ts'
import type { ServiceChange } from '../../contract/desk/services.ts'
import { moment } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, facts } from '../parts.ts'
import { differences, termsOf } from './service-terms.ts'

export class DeskServiceChange extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    change: { attribute: false },
    busy: { attribute: false },
    asksReason: { state: true },
  }

  declare change: ServiceChange
  declare busy: boolean
  /** It is to be refused or taken back. */
  declare asksReason: boolean

  constructor() {
    super()
    this.busy = false
    this.asksReason = false
  }

  readonly #refused = ({ detail }: CustomEvent<ProposalReason>): void => {
    this.dispatchEvent(new CustomEvent('desk-refused', { detail }))
  }

  #reason(title: string) {
    const say = this.desk.words.settings.services
    return html`<desk-listed-reason
      .desk=${this.desk}
      .title=${title}
      .lead=${say.nothingChanges}
      .keep=${say.keep}
      .reasons=${serviceReasons}
      .busy=${this.busy}
      @desk-reason=${this.#refused}
      @desk-reason-kept=${() => (this.asksReason = false)}
    ></desk-listed-reason>`
  }

  #decisions() {
    const say = this.desk.words.settings.services
    const { may, service } = this.change
    if (may === null) return html`<p class="ca-hint">${say.second}</p>`
    const no = may === 'withdraw' ? say.withdraw : say.refuse
    if (this.asksReason) return this.#reason(no)
    const confirms = () => this.dispatchEvent(new CustomEvent('desk-confirmed'))
    return html`<div class="ca-actions">
      ${
        may === 'confirm'
          ? button(say.confirm, confirms, { busy: this.busy, name: `${say.confirm}: ${service}` })
          : html`<p class="ca-hint">${say.second}</p>`
      }
      ${button(no, () => (this.asksReason = true), { secondary: true, name: `${no}: ${service}` })}
    </div>`
  }

  protected override render() {
    const { words } = this.desk
    const say = words.settings.services
    const { act, service, by, at, until, before, after } = this.change
    return html`<section class="desk-aside">
      <h3 class="ca-section-title">${say.acts[act]}: ${service}</h3>
      ${after && before ? differences(words, before, after) : after && termsOf(words, after)}
      ${facts([
        [say.by, by],
        [say.at, moment(this.desk, at)],
        [say.until, moment(this.desk, until)],
      ])}
      ${this.#decisions()}
    </section>`
  }
}
