/** A request for other contacts, answered in person: the document in hand says whose it is. */
import { html } from 'lit'
import type { SearchAnswer } from '../../contract/desk/citizens.ts'
import { note, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskAttend extends SendingElement {
  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { routes, words } = this.desk
    const typed = this.typedIn('typed')
    if (this.busy || typed.length < 3) return
    const answer = await this.post<SearchAnswer>(routes.search, { typed, reason: 'in_person' })
    this.wrong = answer.ok ? words.find.nobody : sentenceOf(words, answer.code)
    if (answer.ok && answer.value.found === 'citizen')
      this.dispatchEvent(new CustomEvent('desk-attends', { detail: answer.value.citizen }))
  }

  protected override render() {
    const { find, contactChange: say } = this.desk.words
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#find}>
      <h2 class="ca-section-title">${say.attend}</h2>
      ${note(this.wrong, 'error')}
      ${textField({ id: 'typed', label: say.document, hint: say.documentHint, error: '' })}
      <button class="ca-button" type="submit" aria-disabled=${this.busy}>${find.button}</button>
    </form>`
  }
}
