/** That somebody was seen: the document is retyped, and a code goes to a contact of the account, which they read out. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { SightingCodeBody } from '../../contract/desk/assistance.ts'
import type { CitizenRecord } from '../../contract/desk/citizens.ts'
import type { ContactCodeSent } from '../../contract/desk/contact-change.ts'
import type { FieldErrors } from '../../contract/errors.ts'
import { button, note, textField } from '../parts.ts'
import { proposedNow } from '../second-signature.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskSighting extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    citizen: { attribute: false },
    sent: { state: true },
    fields: { state: true },
  }

  declare citizen: CitizenRecord
  declare sent: ContactCodeSent | undefined
  declare fields: FieldErrors
  #asked: SightingCodeBody | undefined

  constructor() {
    super()
    this.fields = {}
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('sent') || changed.has('fields'))
      this.querySelector<HTMLInputElement>('[aria-invalid=true], form input')?.focus()
  }

  /** Whom no message reaches reads out none. */
  get #needsCode(): boolean {
    return this.citizen.contacts.some(({ proven }) => proven)
  }

  #typed(name: string): string {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? ''
  }

  #refused(answer: { readonly code: string; readonly fields: FieldErrors }): void {
    if (Object.keys(answer.fields).length > 0) {
      this.sent = undefined
      this.fields = answer.fields
    } else this.wrong = sentenceOf(this.desk.words, answer.code)
  }

  async #send(asked: SightingCodeBody): Promise<void> {
    const address = this.desk.routes.sightingCode(this.citizen.id)
    const answer = await this.post<ContactCodeSent>(address, asked)
    this.#asked = asked
    if (answer.ok) this.sent = answer.value
    else this.#refused(answer)
  }

  async #propose(body: object): Promise<void> {
    const { routes, words } = this.desk
    const answer = await this.post(routes.sighting(this.citizen.id), body)
    if (!answer.ok) return this.#refused(answer)
    const detail = { done: proposedNow(words, 'sighting') }
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    this.wrong = ''
    this.fields = {}
    if (this.sent && this.#asked) {
      const { document, contact } = this.#asked
      const { challenge } = this.sent
      const proof = { contact, challenge, code: this.#typed('code') }
      return void this.#propose({ document, proof })
    }
    const [document, contact] = [this.#typed('document'), this.#typed('contact')]
    if (document === '' || (this.#needsCode && contact === ''))
      this.wrong = this.desk.words.assistance.sighting.incomplete
    else void (this.#needsCode ? this.#send({ document, contact }) : this.#propose({ document }))
  }

  #errorOf(name: 'document' | 'contact'): string {
    const code = this.fields[name]
    if (code === undefined) return ''
    const { assistance, contactChange, errors } = this.desk.words
    const known: Readonly<Record<string, string>> = {
      ...contactChange.fieldErrors,
      ...assistance.sighting.fieldErrors,
    }
    return known[code] ?? errors.invalid_request
  }

  #what() {
    const { assistance, contactChange } = this.desk.words
    const say = assistance.sighting
    return html`
      ${textField({ id: 'document', label: contactChange.document, hint: contactChange.documentHint, error: this.#errorOf('document'), value: this.#asked?.document ?? '' })}
      ${
        this.#needsCode
          ? textField({
              id: 'contact',
              label: say.contact,
              hint: say.contactHint,
              error: this.#errorOf('contact'),
              value: this.#asked?.contact ?? '',
            })
          : nothing
      }
    `
  }

  #code({ to }: ContactCodeSent) {
    const say = this.desk.words.contactChange
    return html`<p role="status">${say.sent(to)}</p>
      ${textField({ id: 'code', label: say.code, hint: say.codeHint, error: '', numeric: true })}`
  }

  protected override render() {
    const { assistance: say, contactChange } = this.desk.words
    const { sent } = this
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#submit}>
      <h2 class="ca-section-title">${say.sighting.title}</h2>
      <p>${say.sighting.lead}</p>
      ${note(this.wrong, 'error')} ${sent ? this.#code(sent) : this.#what()}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>
          ${sent || !this.#needsCode ? say.propose : contactChange.send}
        </button>
        ${sent ? button(contactChange.another, () => (this.sent = undefined), { secondary: true }) : nothing}
        ${button(say.keep, () => this.dispatchEvent(new CustomEvent('desk-reason-kept')), { secondary: true })}
      </div>
    </form>`
  }
}
