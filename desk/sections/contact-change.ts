/** Another contact for whoever is at the counter: the document is retyped, a code goes to the new contact, and is read out. */
import { html, type PropertyDeclarations } from 'lit'
import {
  contactChangeReasons,
  type ContactChangeBody,
  type ContactProofBody,
} from '../../contract/desk/contact-change.ts'
import { CodeElement } from '../code-element.ts'
import { checkBox, choices, textField } from '../parts.ts'

/** The request that is answered (León), and what was left in it. */
export interface Requested {
  readonly id: string
  readonly reference: string
  readonly email: string
  readonly phone: string
}

export class DeskContactChange extends CodeElement<ContactChangeBody> {
  static override properties: PropertyDeclarations = {
    ...CodeElement.properties,
    account: { attribute: false },
    requested: { attribute: false },
  }

  declare account: string
  declare requested: Requested | undefined

  protected override begin({
    document,
    contact,
  }: Pick<ContactChangeBody, 'document' | 'contact'>): void {
    const { routes, words } = this.desk
    const chosen = this.chosenIn('why')
    const reason = contactChangeReasons.find((one) => one === chosen)
    if (reason === undefined || document === '' || contact === '')
      this.wrong = words.contactChange.incomplete
    else
      void this.sendCode(routes.contactCode(this.account), {
        document,
        contact,
        reason,
        hasLetter: this.querySelector<HTMLInputElement>('[name=letter]')?.checked ?? false,
        ...(this.requested && { request: this.requested.id }),
      })
  }

  protected override prove(
    asked: ContactChangeBody,
    read: Pick<ContactProofBody, 'challenge' | 'code'>,
  ): void {
    const body: ContactProofBody = { ...asked, ...read }
    void this.propose(this.desk.routes.contact(this.account), body, 'contact-change')
  }

  #what() {
    const say = this.desk.words.contactChange
    const { asked } = this
    return html`
      ${textField({ id: 'document', label: say.document, hint: say.documentHint, error: this.fieldError('document', say.fieldErrors), value: asked?.document ?? '' })}
      ${textField({
        id: 'contact',
        label: say.contact,
        hint: this.requested
          ? say.requested(this.requested.email, this.requested.phone)
          : say.contactHint,
        error: this.fieldError('contact', say.fieldErrors),
        value: asked?.contact ?? this.requested?.email ?? '',
      })}
      ${choices({
        name: 'why',
        legend: say.reason,
        values: contactChangeReasons,
        words: say.reasons,
        chosen: asked?.reason,
      })}
      ${checkBox({ name: 'letter', label: say.letter, checked: asked?.hasLetter ?? false })}
    `
  }

  protected override render() {
    const say = this.desk.words.contactChange
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.submitted}>
      <h2 class="ca-section-title">${say.title}</h2>
      ${this.codeOr(() => this.#what())} ${this.actions(say)}
    </form>`
  }
}
