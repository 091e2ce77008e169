/** A request for other contacts, answered in person: the document in hand says whose it is. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { OpenCase } from '../../contract/desk/cases.ts'
import type { CitizenRecord, SearchAnswer } from '../../contract/desk/citizens.ts'
import { note, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'
import type { Requested } from './contact-change.ts'

export class DeskAttend extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    opened: { attribute: false },
    citizen: { state: true },
  }

  declare opened: OpenCase
  declare citizen: CitizenRecord | undefined

  readonly #find = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    const { routes, words } = this.desk
    const typed = this.querySelector<HTMLInputElement>('[name=typed]')?.value.trim() ?? ''
    if (this.busy || typed.length < 3) return
    const answer = await this.post<SearchAnswer>(routes.search, { typed, reason: 'in_person' })
    this.wrong = answer.ok ? words.find.nobody : sentenceOf(words, answer.code)
    if (answer.ok && answer.value.found === 'citizen') this.citizen = answer.value.citizen
  }

  readonly #closed = ({ detail }: CustomEvent<{ readonly done: string }>): void => {
    this.citizen = undefined
    this.wrong = ''
    if (detail.done !== '') this.dispatchEvent(new CustomEvent('desk-attended', { detail }))
  }

  #requested(): Requested {
    const said = (fact: string) => this.opened.facts.find(([name]) => name === fact)?.[1] ?? ''
    return { id: this.opened.id, email: said('email'), phone: said('phone') }
  }

  protected override render() {
    const { find, contactChange: say } = this.desk.words
    if (this.citizen)
      return html`<desk-citizen
        .desk=${this.desk}
        .citizen=${this.citizen}
        .requested=${this.#requested()}
        @desk-case-closed=${this.#closed}
      ></desk-citizen>`
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#find}>
      <h2 class="ca-section-title">${say.attend}</h2>
      ${this.wrong === '' ? nothing : note(this.wrong, 'error')}
      ${textField({ id: 'typed', label: say.document, hint: say.documentHint, error: '' })}
      <button class="ca-button" type="submit" aria-disabled=${this.busy}>${find.button}</button>
    </form>`
  }
}
