/** Looks for somebody by name and date of birth, retyped from the document in hand. */
import { html } from 'lit'
import { searchReasons, type SearchAnswer } from '../../contract/desk/citizens.ts'
import { button, choices, note, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

const names = ['givenNames', 'familyNames', 'bornOn'] as const

export class DeskFindByName extends SendingElement {
  protected override firstUpdated(): void {
    this.querySelector('input')?.focus()
  }

  readonly #search = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const { routes, words } = this.desk
    const typed = names.map((name) => [name, this.typedIn(name)] as const)
    const reason = this.chosenIn('named-reason')
    this.wrong = ''
    if (reason === undefined || typed.some(([, value]) => value === '')) {
      this.wrong = words.doubles.incompleteName
      return
    }
    const answer = await this.post<SearchAnswer>(routes.searchByName, {
      ...Object.fromEntries(typed),
      reason,
    })
    if (!answer.ok) this.wrong = sentenceOf(words, answer.code)
    else this.dispatchEvent(new CustomEvent('desk-found', { detail: answer.value }))
  }

  protected override render() {
    const { doubles: say, find } = this.desk.words
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#search}>
      <h2 class="ca-section-title">${say.byName}</h2>
      ${note(this.wrong, 'error')}
      ${textField({ id: 'givenNames', label: say.givenNames, hint: say.givenNamesHint, error: '' })}
      ${textField({ id: 'familyNames', label: say.familyNames, hint: say.familyNamesHint, error: '' })}
      ${textField({ id: 'bornOn', label: say.bornOn, hint: say.bornOnHint, error: '', date: true })}
      ${choices({ name: 'named-reason', legend: find.reason, values: searchReasons.find_citizen, words: find.reasons })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${find.button}</button>
        ${button(say.keepFinding, () => this.dispatchEvent(new CustomEvent('desk-name-left')), { secondary: true })}
      </div>
    </form>`
  }
}
