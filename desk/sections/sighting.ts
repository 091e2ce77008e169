/** That somebody was seen: the document is retyped, and a code goes to a contact of the account, which they read out. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { SightingBody, SightingCodeBody } from '../../contract/desk/assistance.ts'
import type { CitizenRecord } from '../../contract/desk/citizens.ts'
import type { ContactProofBody } from '../../contract/desk/contact-change.ts'
import { CodeElement } from '../code-element.ts'
import { textField } from '../parts.ts'

export class DeskSighting extends CodeElement<SightingCodeBody> {
  static override properties: PropertyDeclarations = {
    ...CodeElement.properties,
    citizen: { attribute: false },
  }

  declare citizen: CitizenRecord

  /** Whom no message reaches reads out none. */
  get #needsCode(): boolean {
    return this.citizen.contacts.some(({ proven }) => proven)
  }

  #propose(body: SightingBody): void {
    void this.propose(this.desk.routes.sighting(this.citizen.id), body, 'sighting')
  }

  protected override begin({ document, contact }: SightingCodeBody): void {
    const { routes, words } = this.desk
    if (document === '' || (this.#needsCode && contact === ''))
      this.wrong = words.assistance.sighting.incomplete
    else if (!this.#needsCode) this.#propose({ document })
    else void this.sendCode(routes.sightingCode(this.citizen.id), { document, contact })
  }

  protected override prove(
    { document, contact }: SightingCodeBody,
    read: Pick<ContactProofBody, 'challenge' | 'code'>,
  ): void {
    this.#propose({ document, proof: { contact, ...read } })
  }

  #error(name: 'document' | 'contact'): string {
    const { assistance, contactChange } = this.desk.words
    return this.fieldError(name, {
      ...contactChange.fieldErrors,
      ...assistance.sighting.fieldErrors,
    })
  }

  #what() {
    const { assistance, contactChange } = this.desk.words
    const say = assistance.sighting
    return html`
      ${textField({ id: 'document', label: contactChange.document, hint: contactChange.documentHint, error: this.#error('document'), value: this.asked?.document ?? '' })}
      ${
        this.#needsCode
          ? textField({
              id: 'contact',
              label: say.contact,
              hint: say.contactHint,
              error: this.#error('contact'),
              value: this.asked?.contact ?? '',
            })
          : nothing
      }
    `
  }

  protected override render() {
    const { assistance: say, contactChange } = this.desk.words
    const send = this.#needsCode ? contactChange.send : say.propose
    return html`<form class="ca-form desk-aside" novalidate @submit=${this.submitted}>
      <h2 class="ca-section-title">${say.sighting.title}</h2>
      <p>${say.sighting.lead}</p>
      ${this.codeOr(() => this.#what())}
      ${this.actions({ send, propose: say.propose, keep: say.keep })}
    </form>`
  }
}
