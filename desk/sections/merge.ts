/** Which of two accounts stays, by which documents, and why: a proposal that another officer confirms. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { CitizenRecord } from '../../contract/desk/citizens.ts'
import { choices, note, textArea, textField } from '../parts.ts'
import { proposedNow } from '../second-signature.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskMerge extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    citizens: { attribute: false },
  }

  /** Two or more; of two, the other one closes. */
  declare citizens: readonly CitizenRecord[]

  readonly #propose = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const { routes, words } = this.desk
    const say = words.doubles
    const stays = this.chosenIn('stays')
    const others = this.citizens.filter(({ id }) => id !== stays)
    const closes = others.length === 1 ? others[0]?.id : this.chosenIn('closes')
    const [document, reason] = [this.typedIn('document'), this.typedIn('reason')]
    this.wrong = ''
    this.fields = {}
    if (stays === undefined || closes === undefined || stays === closes || document === '') {
      this.wrong = say.incomplete
      return
    }
    const answer = await this.post(routes.merge(stays), {
      closes,
      document,
      goesOver: this.typedIn('goesOver'),
      reason,
    })
    if (answer.ok) {
      const detail = { done: proposedNow(words, 'account-merge') }
      this.dispatchEvent(new CustomEvent('desk-case-closed', { detail, bubbles: true }))
    } else if (Object.keys(answer.fields).length > 0) this.fields = answer.fields
    else this.wrong = sentenceOf(words, answer.code)
  }

  #error(name: 'document' | 'goesOver' | 'reason'): string {
    const { doubles, fieldErrors } = this.desk.words
    return this.fieldError(name, {
      ...fieldErrors,
      ...doubles.fieldErrors,
      ...(name === 'goesOver' && { required: doubles.goesOverNeeded }),
    })
  }

  /** One of the accounts, by its place in the comparison. */
  #accounts(name: 'stays' | 'closes', legend: string) {
    const { account } = this.desk.words.doubles
    const words = Object.fromEntries(this.citizens.map(({ id }, at) => [id, account(at + 1)]))
    return choices({ name, legend, values: this.citizens.map(({ id }) => id), words })
  }

  protected override render() {
    const { doubles: say, opened } = this.desk.words
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#propose}>
      <h2 class="ca-section-title">${say.merge}</h2>
      <p>${say.mergeLead}</p>
      ${note(this.wrong, 'error')} ${this.#accounts('stays', say.stays)}
      ${this.citizens.length > 2 ? this.#accounts('closes', say.closes) : nothing}
      ${textField({ id: 'document', label: say.document, hint: say.documentHint, error: this.#error('document') })}
      ${textField({ id: 'goesOver', label: say.goesOver, hint: say.goesOverHint, error: this.#error('goesOver'), optional: true })}
      ${textArea({ id: 'reason', label: opened.reason, hint: opened.reasonHint, error: this.#error('reason') })}
      <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.propose}</button>
    </form>`
  }
}
