/** The form of one of the city's systems. What is sent waits for a second officer. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import { claimNames, toldWith } from '../../contract/account-claims.ts'
import {
  serviceProofs,
  type RegisteredService,
  type ServiceChangeAnswer,
  type ServiceErrors,
  type ServiceForm,
} from '../../contract/desk/services.ts'
import { button, choices, heading, note, textArea, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { nameIn, sentenceOf } from '../words/index.ts'

type Proof = ServiceForm['proves']

function textIn(data: FormData, name: string): string {
  const value = data.get(name)
  return typeof value === 'string' ? value.replaceAll('\r\n', '\n').trim() : ''
}

const levels = ['1', '2', '3', '4'] as const

type LineName = 'id' | 'name' | 'backChannel' | 'sector'
type AreaName = 'redirects' | 'signedOut' | 'keys'

export class DeskServiceForm extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    service: { attribute: false },
    locales: { attribute: false },
    hasFactors: { attribute: false },
    proves: { state: true },
    errors: { state: true },
  }

  /** What there is; undefined for one that is added. */
  declare service: RegisteredService | undefined
  declare locales: readonly string[]
  declare hasFactors: boolean
  declare proves: Proof
  declare errors: ServiceErrors

  constructor() {
    super()
    this.proves = 'secret'
    this.errors = {}
  }

  override connectedCallback(): void {
    super.connectedCallback()
    this.proves = this.service?.terms.proves ?? 'secret'
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  #close(done: string): void {
    this.dispatchEvent(new CustomEvent('desk-service-closed', { detail: { done } }))
  }

  /** What can be asked for by itself, and what the service is told already. */
  get #claims(): readonly string[] {
    const has = Object.keys(this.service?.terms.claims ?? {})
    return claimNames.filter((claim) => !toldWith[claim] || has.includes(claim))
  }

  /** Of the city, and those in which something is said already. */
  get #languages(): readonly string[] {
    const said = Object.values(this.service?.terms.claims ?? {}).flatMap(Object.keys)
    return [...new Set([...this.locales, ...said])]
  }

  #typed(data: FormData): ServiceForm {
    const text = (name: string) => textIn(data, name)
    const claims = this.#claims.map((claim) => {
      const purposes = this.#languages.map((locale) => [locale, text(`claims.${claim}.${locale}`)])
      return [claim, Object.fromEntries(purposes)] as const
    })
    return {
      name: text('name'),
      redirects: text('redirects'),
      signedOut: text('signedOut'),
      backChannel: text('backChannel'),
      claims: Object.fromEntries(claims),
      level: Number(text('level')),
      factor: data.has('factor'),
      sector: text('sector'),
      proves: this.proves,
      keys: text('keys'),
    }
  }

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault()
    if (this.busy) return
    const { routes, words } = this.desk
    const data = new FormData(event.target as HTMLFormElement)
    const form = this.#typed(data)
    const { service } = this
    const body = service
      ? { is: 'changed', service: service.id, revision: service.revision, form }
      : { is: 'added', service: textIn(data, 'id'), form }
    this.errors = {}
    this.wrong = ''
    const answer = await this.post<ServiceChangeAnswer>(routes.serviceChanges, body)
    if (!answer.ok) {
      if (answer.code === 'already_done') this.#close('')
      else this.wrong = sentenceOf(words, answer.code)
    } else if (answer.value.is === 'proposed') this.#close(words.settings.services.proposed)
    else await this.#refuse(answer.value.errors)
  }

  async #refuse(errors: ServiceErrors): Promise<void> {
    this.errors = errors
    await this.updateComplete
    this.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
  }

  #error(field: keyof ServiceErrors): string {
    const error = this.errors[field]
    return error ? this.desk.words.settings.services.errors[error] : ''
  }

  #field(id: LineName | AreaName) {
    const { fields, hints } = this.desk.words.settings.services
    return { id, label: fields[id], hint: hints[id], error: this.#error(id) }
  }

  #line(id: LineName, value = '', optional = false) {
    return textField({ ...this.#field(id), value, optional, longest: 512 })
  }

  #lines(id: AreaName, value: string, optional = false) {
    return textArea({ ...this.#field(id), value, optional, longest: 6000 })
  }

  #told() {
    const say = this.desk.words.settings.services
    const error = this.#error('claims')
    return html`<fieldset class="ca-options">
      <legend class="ca-label">${say.fields.claims}</legend>
      <p class="ca-hint">${say.hints.claims}</p>
      ${note(error, 'error')}
      <div class="desk-fields">
        ${this.#claims.flatMap((claim) =>
          this.#languages.map((locale) =>
            textField({
              id: `claims.${claim}.${locale}`,
              label: `${nameIn(say.claims, claim)} (${locale})`,
              hint: '',
              error: '',
              value: this.service?.terms.claims[claim]?.[locale] ?? '',
              optional: true,
              longest: 120,
            }),
          ),
        )}
      </div>
    </fieldset>`
  }

  #factor() {
    const say = this.desk.words.settings.services
    if (!this.hasFactors) return nothing
    return html`<div class="ca-choice">
      <input
        class="ca-checkbox"
        type="checkbox"
        id="factor"
        name="factor"
        ?checked=${this.service?.terms.factor === true}
      />
      <label class="ca-choice-label" for="factor">${say.fields.factor}</label>
    </div>`
  }

  readonly #chosen = ({ target }: Event): void => {
    const { name, value } = target as HTMLInputElement
    const proof = serviceProofs.find((one) => one === value)
    if (name === 'proves' && proof) this.proves = proof
  }

  protected override render() {
    const { words } = this.desk
    const say = words.settings.services
    const terms = this.service?.terms
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(this.service ? `${say.change}: ${this.service.id}` : say.add)}
      <p class="ca-hint">${say.second}</p>
      ${note(this.wrong, 'error')}
      <form class="ca-form desk-form" novalidate @submit=${this.#send} @change=${this.#chosen}>
        ${this.service ? nothing : this.#line('id')} ${this.#line('name', terms?.name)}
        ${this.#lines('redirects', terms?.redirects.join('\n') ?? '')} ${this.#told()}
        ${choices({
          name: 'level',
          legend: say.fields.level,
          values: levels,
          words: say.levels,
          chosen: levels.find((one) => one === `${terms?.level ?? 1}`),
        })}
        ${this.#factor()} ${this.#lines('signedOut', terms?.signedOut.join('\n') ?? '', true)}
        ${this.#line('backChannel', terms?.backChannel, true)}
        ${this.#line('sector', terms?.sector, true)}
        ${
          terms
            ? nothing
            : choices({
                name: 'proves',
                legend: say.fields.proves,
                values: serviceProofs,
                words: say.proofs,
                chosen: 'secret',
              })
        }
        ${
          this.proves === 'key'
            ? this.#lines('keys', terms?.keys ? JSON.stringify({ keys: terms.keys }, null, 2) : '')
            : nothing
        }
        <div class="ca-actions">
          <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.propose}</button>
          ${button(say.cancel, () => this.#close(''), { secondary: true })}
        </div>
      </form>
    </section>`
  }
}
