/** Another contact for whoever is at the counter: the document is retyped, a code goes to the new contact, and is read out. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import {
  contactChangeReasons,
  type ContactChangeBody,
  type ContactCodeSent,
} from '../../contract/desk/contact-change.ts'
import type { FieldErrors } from '../../contract/errors.ts'
import { button, checkBox, choices, note, textField } from '../parts.ts'
import { proposedNow } from '../second-signature.ts'
import { SendingElement } from '../sending-element.ts'
import { sentenceOf } from '../words/index.ts'

/** The request that is answered (León), and what was left in it. */
export interface Requested {
  readonly id: string
  readonly reference: string
  readonly email: string
  readonly phone: string
}

const fieldNames = ['document', 'contact'] as const

export class DeskContactChange extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    account: { attribute: false },
    requested: { attribute: false },
    sent: { state: true },
    fields: { state: true },
  }

  declare account: string
  declare requested: Requested | undefined
  declare sent: ContactCodeSent | undefined
  declare fields: FieldErrors
  #change: ContactChangeBody | undefined

  constructor() {
    super()
    this.fields = {}
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('sent') || changed.has('fields'))
      this.querySelector<HTMLInputElement>('[aria-invalid=true], form input')?.focus()
  }

  #typed(name: string): string {
    return this.querySelector<HTMLInputElement>(`[name=${name}]`)?.value.trim() ?? ''
  }

  async #send(change: ContactChangeBody): Promise<void> {
    const { routes, words } = this.desk
    const answer = await this.post<ContactCodeSent>(routes.contactCode(this.account), change)
    if (answer.ok) {
      this.#change = change
      this.sent = answer.value
      return
    }
    if (fieldNames.some((name) => answer.fields[name])) this.fields = answer.fields
    else this.wrong = sentenceOf(words, answer.code)
  }

  async #propose(change: ContactChangeBody, challenge: string): Promise<void> {
    const { routes, words } = this.desk
    const body = { ...change, challenge, code: this.#typed('code') }
    const answer = await this.post(routes.contact(this.account), body)
    if (!answer.ok) {
      this.wrong = sentenceOf(words, answer.code)
      return
    }
    const detail = { done: proposedNow(words, 'contact-change') }
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    this.wrong = ''
    this.fields = {}
    if (this.sent && this.#change) return void this.#propose(this.#change, this.sent.challenge)
    const reason = this.querySelector<HTMLInputElement>('[name=why]:checked')?.value
    const known = contactChangeReasons.find((one) => one === reason)
    const [document, contact] = [this.#typed('document'), this.#typed('contact')]
    if (known === undefined || document === '' || contact === '')
      this.wrong = this.desk.words.contactChange.incomplete
    else
      void this.#send({
        document,
        contact,
        reason: known,
        hasLetter: this.querySelector<HTMLInputElement>('[name=letter]')?.checked ?? false,
        ...(this.requested && { request: this.requested.id }),
      })
  }

  #errorOf(name: (typeof fieldNames)[number]): string {
    const code = this.fields[name]
    if (code === undefined) return ''
    const known: Readonly<Record<string, string>> = this.desk.words.contactChange.fieldErrors
    return known[code] ?? this.desk.words.errors.invalid_request
  }

  #what() {
    const say = this.desk.words.contactChange
    // Who corrects one thing types the others once.
    const typed = this.#change
    return html`
      ${textField({ id: 'document', label: say.document, hint: say.documentHint, error: this.#errorOf('document'), value: typed?.document ?? '' })}
      ${textField({
        id: 'contact',
        label: say.contact,
        hint: this.requested
          ? say.requested(this.requested.email, this.requested.phone)
          : say.contactHint,
        error: this.#errorOf('contact'),
        value: typed?.contact ?? this.requested?.email ?? '',
      })}
      ${choices({
        name: 'why',
        legend: say.reason,
        values: contactChangeReasons,
        words: say.reasons,
        chosen: typed?.reason,
      })}
      ${checkBox({ name: 'letter', label: say.letter, checked: typed?.hasLetter ?? false })}
    `
  }

  #code({ to }: ContactCodeSent) {
    const say = this.desk.words.contactChange
    return html`<p role="status">${say.sent(to)}</p>
      ${textField({ id: 'code', label: say.code, hint: say.codeHint, error: '', numeric: true })}`
  }

  protected override render() {
    const say = this.desk.words.contactChange
    const { sent } = this
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.#submit}>
      <h2 class="ca-section-title">${say.title}</h2>
      ${note(this.wrong, 'error')} ${sent ? this.#code(sent) : this.#what()}
      <div class="ca-actions">
        <button class="ca-button" type="submit" aria-disabled=${this.busy}>
          ${sent ? say.propose : say.send}
        </button>
        ${sent ? button(say.another, () => (this.sent = undefined), { secondary: true }) : nothing}
        ${button(say.keep, () => this.dispatchEvent(new CustomEvent('desk-reason-kept')), {
          secondary: true,
        })}
      </div>
    </form>`
  }
}
