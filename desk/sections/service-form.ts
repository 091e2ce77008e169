/** The form of one of the city's systems: what each needs, and folded away what few do. What is sent waits for a second officer. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import {
  serviceProofs,
  type RegisteredService,
  type ServiceChangeAnswer,
  type ServiceErrors,
  type ServiceForm,
} from '../../contract/desk/services.ts'
import { button, checkBox, choices, heading, note, textArea, textField } from '../parts.ts'
import { SendingElement } from '../sending-element.ts'
import { nameIn, sentenceOf } from '../words/index.ts'
import { claimBoxes, claimsIn } from './service-claims.ts'
import { textIn } from './typed-text.ts'

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
    asked: { state: true },
    news: { state: true },
  }

  /** What there is; undefined for one that is added. */
  declare service: RegisteredService | undefined
  declare locales: readonly string[]
  declare hasFactors: boolean
  declare proves: ServiceForm['proves']
  declare errors: ServiceErrors
  /** Claims that the service is told. */
  declare asked: ReadonlySet<string>
  /** What others have done meanwhile, in words. */
  declare news: string

  constructor() {
    super()
    this.proves = 'secret'
    this.errors = {}
    this.asked = new Set()
    this.news = ''
  }

  override connectedCallback(): void {
    super.connectedCallback()
    const { proves = 'secret', claims = {} } = this.service?.terms ?? {}
    this.proves = proves
    this.asked = new Set(Object.keys(claims))
  }

  /** What was typed stays; that what it rests on has changed is told. */
  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    const before = changed.get('service') as RegisteredService | undefined
    if (!before || before.revision === this.service?.revision) return
    this.news = this.desk.words.settings.meanwhile
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  #close(done: string): void {
    this.dispatchEvent(new CustomEvent('desk-service-closed', { detail: { done } }))
  }

  #typed(data: FormData): ServiceForm {
    const text = (name: string) => textIn(data, name)
    return {
      name: text('name'),
      redirects: text('redirects'),
      signedOut: text('signedOut'),
      backChannel: text('backChannel'),
      claims: claimsIn(data, this.service?.terms, this.locales),
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
    const silent = [...this.asked].find(
      (claim) => !Object.values(form.claims[claim] ?? {}).some(Boolean),
    )
    if (silent !== undefined) return this.#askPurpose(silent)
    const answer = await this.post<ServiceChangeAnswer>(routes.serviceChanges, body)
    if (!answer.ok) {
      if (answer.code === 'already_done') this.#close('')
      else this.wrong = sentenceOf(words, answer.code)
      if (answer.code === 'settings_changed') this.dispatchEvent(new CustomEvent('desk-stale'))
    } else if (answer.value.is === 'proposed') this.#close(words.settings.services.proposed)
    else await this.#refuse(answer.value.errors)
  }

  /** A claim that is ticked is told for a reason. */
  #askPurpose(claim: string): void {
    const say = this.desk.words.settings.services
    this.wrong = say.purposeMissing(nameIn(say.claims, claim))
    this.querySelector<HTMLElement>(`[name^='claims.${claim}.']`)?.focus()
  }

  async #refuse(errors: ServiceErrors): Promise<void> {
    this.errors = errors
    await this.updateComplete
    this.showWrongField()
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
    const { words } = this.desk
    const say = words.settings.services
    return html`<fieldset class="ca-options">
      <legend class="ca-label">${say.fields.claims}</legend>
      <p class="ca-hint">${say.hints.claims}</p>
      ${note(this.#error('claims'), 'error')}
      ${claimBoxes(words, this.service?.terms, this.locales, this.asked, (claim, isOn) => {
        const others = [...this.asked].filter((one) => one !== claim)
        this.asked = new Set(isOn ? [...others, claim] : others)
      })}
    </fieldset>`
  }

  #factor() {
    if (!this.hasFactors) return nothing
    const { fields } = this.desk.words.settings.services
    return checkBox({
      name: 'factor',
      label: fields.factor,
      error: this.#error('factor'),
      checked: this.service?.terms.factor === true,
    })
  }

  /** Open where something in it is not as it is by itself. */
  #more() {
    const say = this.desk.words.settings.services
    const terms = this.service?.terms
    const isSaid =
      terms !== undefined &&
      (terms.level > 1 ||
        !!terms.factor ||
        terms.signedOut.length > 0 ||
        terms.backChannel !== undefined ||
        terms.proves === 'key')
    return html`<details class="desk-more" ?open=${isSaid}>
      <summary>${say.rare}</summary>
      <div class="desk-group">
        <p class="ca-hint">${say.rareLead}</p>
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
      </div>
    </details>`
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
      <div role="status">${note(this.news)}</div>
      ${note(this.wrong, 'error')}
      <form class="ca-form desk-form" novalidate @submit=${this.#send} @change=${this.#chosen}>
        <fieldset class="desk-group">
          <legend class="ca-section-title">${say.needed}</legend>
          <p class="ca-hint">${say.neededLead}</p>
          ${this.service ? nothing : this.#line('id')} ${this.#line('name', terms?.name)}
          ${this.#lines('redirects', terms?.redirects.join('\n') ?? '')} ${this.#told()}
        </fieldset>
        ${this.#more()}
        <div class="ca-actions">
          <button class="ca-button" type="submit" aria-disabled=${this.busy}>${say.propose}</button>
          ${button(say.cancel, () => this.#close(''), { secondary: true })}
        </div>
      </form>
    </section>`
  }
}
