/** Registers somebody who is at the counter: the fields of the city's own registration, from the document in hand. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { assistanceReasons } from '../../contract/desk/assistance.ts'
import type { RegistrationForm } from '../../contract/desk/registration.ts'
import { fieldsShown, type Answer, type Field } from '../../contract/fields/index.ts'
import { localeNames, type Locale } from '../../contract/locale.ts'
import { button, choices, heading, note } from '../parts.ts'
import { proposedNow, signersOf } from '../second-signature.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'
import { drawField } from './registration-field.ts'

export class DeskRegister extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    searched: { attribute: false },
    form: { state: true },
    answer: { state: true },
    locale: { state: true },
  }

  /** The number that nobody has; it is typed from the document once more. */
  declare searched: string
  declare form: RegistrationForm | undefined
  /** What was typed, as far as further fields depend on it. */
  declare answer: Answer
  declare locale: Locale | undefined

  constructor() {
    super()
    this.answer = {}
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(): Promise<void> {
    const { ask, routes, locale, words } = this.desk
    const answer = await ask<RegistrationForm>(routes.registrationForm(locale))
    if (answer.ok) {
      this.form = answer.value
      this.locale = answer.value.locales[0]
    } else this.wrong = sentenceOf(words, answer.code)
  }

  #given(): Record<string, string> {
    const form = this.querySelector('form')
    const given = form ? [...new FormData(form)] : []
    return Object.fromEntries(
      given.flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])),
    )
  }

  readonly #typed = (): void => {
    this.answer = this.#given()
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy || !this.form) return
    const { why: reason, language: _, ...typed } = this.#given()
    this.wrong = ''
    this.fields = {}
    if (reason === undefined) this.wrong = this.desk.words.registration.incomplete
    else void this.#propose({ answer: typed, retyped: this.searched, locale: this.locale, reason })
  }

  async #propose(body: object): Promise<void> {
    const { routes, words } = this.desk
    const answer = await this.post(routes.registrations, body)
    if (answer.ok) {
      const detail = { done: proposedNow(words, 'assisted-registration') }
      this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
      return
    }
    this.fields = answer.fields
    this.wrong =
      answer.fields['retyped'] !== undefined
        ? words.registration.anotherNumber
        : answer.code === 'invalid_answer'
          ? words.registration.toCorrect
          : sentenceOf(words, answer.code)
  }

  #field(form: RegistrationForm, field: Field) {
    const agreements = (this.locale && form.agreements[this.locale]) ?? {}
    const error = this.fields[field.name]
    return drawField({ words: this.desk.words, form, field, error, agreements })
  }

  #language({ locales }: RegistrationForm) {
    if (locales.length < 2) return nothing
    return choices({
      name: 'language',
      legend: this.desk.words.registration.language,
      values: locales,
      words: localeNames,
      chosen: this.locale,
    })
  }

  #drawn(form: RegistrationForm) {
    const say = this.desk.words.registration
    return html`<form
      class="ca-form desk-form"
      novalidate
      @submit=${this.#submit}
      @change=${(event: Event) => {
        const { name, value } = event.target as HTMLInputElement
        if (name === 'language') this.locale = form.locales.find((one) => one === value)
        this.#typed()
      }}
    >
      ${this.#language(form)}
      ${fieldsShown(form.fields, this.answer).map((field) => this.#field(form, field))}
      ${choices({ name: 'why', legend: say.reason, values: assistanceReasons, words: this.desk.words.assistance.reasons })}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.propose}</button>
        ${button(say.back, () => this.dispatchEvent(new CustomEvent('desk-case-closed', { detail: { done: '' } })), { secondary: true })}
      </div>
    </form>`
  }

  protected override render() {
    const say = this.desk.words.registration
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(say.title)}
      <p class="ca-hint">${say.lead(signersOf(this.desk.words, 'assisted-registration'))}</p>
      ${note(this.wrong, 'error')} ${this.form ? this.#drawn(this.form) : nothing}
    </section>`
  }
}
