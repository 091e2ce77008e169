/** A code on paper for somebody who has an account and is at the counter: the document is retyped, and another officer confirms. */
import { html, type PropertyDeclarations } from 'lit'
import { assistanceReasons } from '../../contract/desk/assistance.ts'
import { button, choices, note, textField } from '../parts.ts'
import { proposedNow } from '../second-signature.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskAssist extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    account: { attribute: false },
  }

  declare account: string

  protected override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    const document = this.typedIn('document')
    const reason = this.chosenIn('why')
    this.wrong = ''
    this.fields = {}
    if (document === '' || reason === undefined) this.wrong = this.desk.words.assistance.incomplete
    else void this.#propose({ document, reason })
  }

  async #propose(body: object): Promise<void> {
    const { routes, words } = this.desk
    const answer = await this.post(routes.assistedRecovery(this.account), body)
    if (answer.ok) {
      const detail = { done: proposedNow(words, 'assisted-recovery') }
      this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
    } else if (answer.fields['document']) this.fields = answer.fields
    else this.wrong = sentenceOf(words, answer.code)
  }

  protected override render() {
    const { assistance: say, contactChange } = this.desk.words
    const error = this.fields['document'] ? say.anotherDocument : ''
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#submit}>
      <h2 class="ca-section-title">${say.recovery.title}</h2>
      <p>${say.recovery.lead}</p>
      ${note(this.wrong, 'error')}
      ${textField({ id: 'document', label: contactChange.document, hint: contactChange.documentHint, error })}
      ${choices({
        name: 'why',
        legend: contactChange.reason,
        values: assistanceReasons,
        words: say.reasons,
      })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.propose}</button>
        ${button(say.keep, () => this.dispatchEvent(new CustomEvent('desk-reason-kept')), { secondary: true })}
      </div>
    </form>`
  }
}
