/** What an officer has in hand and decides on, a case or a citizen: one decision at a time, with a reason where it needs one. */
import { html, type PropertyDeclarations } from 'lit'
import type { CaseKind } from '../contract/desk/cases.ts'
import type { ProposalReason } from '../contract/desk/proposals.ts'
import { HoldingElement } from './holding-element.ts'
import { sentenceOf } from './words/index.ts'

/** What a form for a reason says. */
type Asked = Readonly<Record<'title' | 'lead' | 'keep', string>>

export abstract class DecidingElement extends HoldingElement {
  static override properties: PropertyDeclarations = {
    ...HoldingElement.properties,
    asksReason: { state: true },
    reasonError: { state: true },
  }

  /** The reason is being typed. */
  declare protected asksReason: boolean
  declare protected reasonError: string

  constructor() {
    super()
    this.asksReason = false
    this.reasonError = ''
  }

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  /** @param done what is said of it */
  protected close(done = ''): void {
    this.dispatchEvent(new CustomEvent('desk-case-closed', { detail: { done } }))
  }

  /** @param told what the Worker answers beside that it is done, where it does */
  protected received(_told: unknown, done: string): void {
    this.close(done)
  }

  protected async leave(): Promise<void> {
    await this.letGo()
    this.close()
  }

  /** @param done what is said of it once it stands */
  protected async decide(address: string, body: object, done: string): Promise<void> {
    const { words } = this.desk
    this.wrong = ''
    this.reasonError = ''
    const answer = await this.post(address, body)
    if (answer.ok) {
      this.decided()
      return this.received(answer.value, done)
    }
    const { reason } = answer.fields
    if (reason === 'required' || reason === 'too_long') this.reasonError = words.fieldErrors[reason]
    else this.wrong = sentenceOf(words, answer.code)
  }

  /** Another case takes the place of what is in hand. */
  protected openInstead(kind: CaseKind, id: string): void {
    const detail = { kind, id }
    this.dispatchEvent(new CustomEvent('desk-opens', { detail, bubbles: true }))
  }

  /** All stays as it is. */
  protected kept(): void {
    this.asksReason = false
    this.reasonError = ''
  }

  /** @param decides with the reason of the list that was chosen */
  protected listedReasonForm(
    { title, lead, keep }: Asked,
    decides: (reason: ProposalReason) => void,
  ) {
    return html`<desk-listed-reason
      .desk=${this.desk}
      .title=${title}
      .lead=${lead}
      .keep=${keep}
      .busy=${this.busy}
      @desk-reason=${({ detail }: CustomEvent<ProposalReason>) => decides(detail)}
      @desk-reason-kept=${() => this.kept()}
    ></desk-listed-reason>`
  }

  /** @param decides with the reason that was typed */
  protected reasonForm({ title, lead, keep }: Asked, decides: (reason: string) => void) {
    return html`<desk-reason
      .desk=${this.desk}
      .title=${title}
      .lead=${lead}
      .keep=${keep}
      .error=${this.reasonError}
      .busy=${this.busy}
      @desk-reason=${({ detail }: CustomEvent<string>) => decides(detail)}
      @desk-reason-kept=${() => this.kept()}
    ></desk-reason>`
  }
}
