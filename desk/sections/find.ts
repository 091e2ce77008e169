/** Looks for one citizen by what is retyped, and rules on whom it found. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import {
  searchReasons,
  type CitizenRecord,
  type SearchAnswer,
} from '../../contract/desk/citizens.ts'
import { moment } from '../context.ts'
import { OpeningElement } from '../opening-element.ts'
import { button, choices, heading, note, textField } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskFind extends OpeningElement {
  static override properties: PropertyDeclarations = {
    ...OpeningElement.properties,
    citizen: { state: true },
    absent: { state: true },
    registers: { state: true },
    namesakes: { state: true },
    isByName: { state: true },
    said: { state: true },
    isDone: { state: true },
  }

  declare citizen: CitizenRecord | undefined
  /** What was typed of somebody who is here, and whom nobody found. */
  declare absent: string
  /** Whoever that is, is being registered. */
  declare registers: boolean
  /** Several accounts of one name and birth. */
  declare namesakes: readonly CitizenRecord[] | undefined
  /** Looked for by name and birth. */
  declare isByName: boolean
  declare said: string
  declare isDone: boolean

  constructor() {
    super()
    this.said = ''
    this.absent = ''
    this.registers = false
    this.isDone = false
    this.isByName = false
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  readonly #search = (event: SubmitEvent): void => {
    event.preventDefault()
    const typed = this.typedIn('typed')
    const reason = this.chosenIn('reason')
    const { find } = this.desk.words
    if (this.busy) return
    if (typed.length < 3 || reason === undefined) this.wrong = find.incomplete
    else void this.#find(typed, reason)
  }

  async #find(typed: string, reason: string): Promise<void> {
    const { routes, words } = this.desk
    this.wrong = ''
    this.said = ''
    this.absent = ''
    const answer = await this.post<SearchAnswer>(routes.search, { typed, reason })
    if (answer.ok) await this.#show(answer.value)
    else this.wrong = sentenceOf(words, answer.code)
    const isAbsent = answer.ok && answer.value.found === 'nobody'
    this.absent = isAbsent && reason === 'in_person' && this.desk.assists ? typed : ''
  }

  /** What there is to say where nothing is opened. */
  #saidOf(answer: SearchAnswer): string {
    const { find } = this.desk.words
    if (answer.found === 'nobody') return find.nobody
    if (answer.found !== 'settled') return ''
    const on = answer.at === null ? '' : ` ${find.settledOn(moment(this.desk, answer.at))}`
    return `${find.settled[answer.is]}${on}`
  }

  async #show(answer: SearchAnswer): Promise<void> {
    this.said = this.#saidOf(answer)
    this.isDone = false
    if (answer.found === 'citizen') this.citizen = answer.citizen
    if (answer.found === 'namesakes') this.namesakes = answer.citizens
    if (answer.found === 'case') await this.open(answer.kind, answer.id)
  }

  /** @param done as it is said above the form */
  protected override closed(done: string): void {
    this.citizen = undefined
    this.registers = false
    this.absent = ''
    this.namesakes = undefined
    this.said = done
    this.isDone = done !== ''
  }

  #form() {
    const {
      byName,
      words: { doubles, find },
    } = this.desk
    return html`<form class="ca-form desk-form" novalidate @submit=${this.#search}>
      ${textField({ id: 'typed', label: find.typed, hint: find.typedHint, error: '' })}
      ${choices({
        name: 'reason',
        legend: find.reason,
        values: searchReasons.find_citizen,
        words: find.reasons,
      })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${find.button}</button>
        ${byName ? button(doubles.byName, () => (this.isByName = true), { secondary: true }) : nothing}
      </div>
    </form>`
  }

  /** For somebody whose account has another document than the one in hand. */
  #formByName() {
    return html`<desk-find-by-name
      .desk=${this.desk}
      @desk-found=${({ detail }: CustomEvent<SearchAnswer>) => void this.#show(detail)}
      @desk-name-left=${() => (this.isByName = false)}
    ></desk-find-by-name>`
  }

  protected override render() {
    const { words } = this.desk
    if (this.opened) return this.openCase(this.opened)
    if (this.citizen)
      return html`<desk-citizen
        .desk=${this.desk}
        .citizen=${this.citizen}
        @desk-case-closed=${this.whenClosed}
      ></desk-citizen>`
    if (this.registers)
      return html`<desk-register
        .desk=${this.desk}
        .searched=${this.absent}
        @desk-case-closed=${this.whenClosed}
      ></desk-register>`
    if (this.namesakes)
      return html`<desk-doubles
        .desk=${this.desk}
        .citizens=${this.namesakes}
        @desk-case-closed=${this.whenClosed}
      ></desk-doubles>`
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(words.sections.find)}
      <p class="ca-hint">${words.find.recorded}</p>
      <div role="status">${note(this.said, this.isDone ? 'good' : 'plain')}</div>
      ${this.absent === '' ? nothing : html`<p>${button(words.registration.title, () => (this.registers = true))}</p>`}
      ${note(this.wrong, 'error')} ${this.isByName ? this.#formByName() : this.#form()}
    </section>`
  }
}
