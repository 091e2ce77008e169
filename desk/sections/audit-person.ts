/** Looks for whom the audit is to be read about, by what is retyped in full. Tells whoever asks by `desk-subject`. */
import { html } from 'lit'
import type { AuditSubject } from '../../contract/desk/audit.ts'
import { searchReasons } from '../../contract/desk/citizens.ts'
import { choices, note, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskAuditPerson extends SendingElement {
  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const { routes, words } = this.desk
    const typed = this.typedIn('typed')
    const reason = this.chosenIn('reason')
    this.wrong = ''
    if (typed.length < 3 || reason === undefined) {
      this.wrong = words.find.incomplete
      return
    }
    const answer = await this.post<AuditSubject>(routes.auditSubject, { typed, reason })
    if (!answer.ok) this.wrong = sentenceOf(words, answer.code)
    else if (answer.value.subject === null) this.wrong = words.find.nobody
    else
      this.dispatchEvent(new CustomEvent<string>('desk-subject', { detail: answer.value.subject }))
  }

  protected override render() {
    const { audit, find } = this.desk.words
    return html`<details class="desk-more">
      <summary>${audit.person}</summary>
      <form class="ca-form desk-form" novalidate @submit=${this.#search}>
        <p class="ca-hint">${find.recorded}</p>
        ${note(this.wrong, 'error')}
        ${textField({ id: 'typed', label: find.typed, hint: audit.personHint, error: '' })}
        ${choices({
          name: 'reason',
          legend: find.reason,
          values: searchReasons.find_subject,
          words: audit.reasons,
        })}
        <div class="ca-actions">
          <button class="ca-button ca-secondary" type="submit" aria-disabled=${this.busy}>
            ${find.button}
          </button>
        </div>
      </form>
    </details>`
  }
}
