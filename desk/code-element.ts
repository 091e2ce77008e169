/** What is proposed once a code was read out: it goes to a contact that whoever is at the counter can read. */
import { html, nothing, type PropertyDeclarations, type TemplateResult } from 'lit'
import type { ContactCodeSent } from '../contract/desk/contact-change.ts'
import type { ProposalKind } from '../contract/desk/proposals.ts'
import type { Refused } from './api.ts'
import { button, note, textField } from './parts.ts'
import { proposedNow } from './second-signature.ts'
import { SendingElement } from './sending-element.ts'
import { sentenceOf } from './words/index.ts'

const names = ['document', 'contact'] as const

type Typed = Readonly<Record<(typeof names)[number], string>>

/** A code as it was read out. */
type ReadOut = Readonly<Record<'challenge' | 'code', string>>

export abstract class CodeElement<Asked extends Typed> extends SendingElement {
  static override properties: PropertyDeclarations = {
    ...SendingElement.properties,
    sent: { state: true },
  }

  declare protected sent: ContactCodeSent | undefined
  /** What a code was asked for: who corrects one thing types the others once. */
  protected asked: Asked | undefined

  protected override firstUpdated(): void {
    this.#focusField()
  }

  protected override updated(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.has('sent') && Object.keys(this.fields).length === 0) this.#focusField()
  }

  #focusField(): void {
    this.querySelector('input')?.focus()
  }

  /** The document and the contact, both as they were typed. */
  protected abstract begin(typed: Typed): void

  protected abstract prove(asked: Asked, read: ReadOut): void

  protected readonly submitted = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    this.wrong = ''
    this.fields = {}
    if (this.sent && this.asked)
      this.prove(this.asked, { challenge: this.sent.challenge, code: this.typedIn('code') })
    else this.begin({ document: this.typedIn('document'), contact: this.typedIn('contact') })
  }

  protected async sendCode(path: string, asked: Asked): Promise<void> {
    const answer = await this.post<ContactCodeSent>(path, asked)
    this.asked = asked
    if (answer.ok) this.sent = answer.value
    else this.#refused(answer)
  }

  protected async propose(path: string, body: object, kind: ProposalKind): Promise<void> {
    const answer = await this.post(path, body)
    if (!answer.ok) return this.#refused(answer)
    const detail = { done: proposedNow(this.desk.words, kind) }
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail }))
  }

  #refused({ code, fields }: Refused): void {
    if (names.some((name) => fields[name])) {
      this.sent = undefined
      this.fields = fields
    } else this.wrong = sentenceOf(this.desk.words, code)
  }

  #code({ to }: ContactCodeSent) {
    const say = this.desk.words.contactChange
    return html`<p role="status">${say.sent(to)}</p>
      ${textField({ id: 'code', label: say.code, hint: say.codeHint, error: '', numeric: true })}`
  }

  /** The fields before the code, or the code's own. */
  protected codeOr(fields: () => TemplateResult) {
    return html`${note(this.wrong, 'error')} ${this.sent ? this.#code(this.sent) : fields()}`
  }

  /** @param send what the button is called before the code was sent */
  protected actions({
    send,
    propose,
    keep,
  }: Readonly<Record<'send' | 'propose' | 'keep', string>>) {
    const correct = () => (this.sent = undefined)
    const kept = () => this.dispatchEvent(new CustomEvent('desk-reason-kept'))
    return html`<div class="ca-actions">
      <button class="ca-button" type="submit" aria-disabled=${this.busy}>
        ${this.sent ? propose : send}
      </button>
      ${this.sent ? button(this.desk.words.contactChange.another, correct, { secondary: true }) : nothing}
      ${button(keep, kept, { secondary: true })}
    </div>`
  }
}
