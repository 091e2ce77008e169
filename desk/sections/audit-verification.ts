/** Has the chain of the audit verified, a piece at a time, and says what was found. */
import { html, type PropertyDeclarations } from 'lit'
import type { AuditVerification } from '../../contract/desk/audit.ts'
import type { Answered } from '../api.ts'
import { number } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, note } from '../parts.ts'
import { nameIn, sentenceOf } from '../words/index.ts'

export class DeskAuditVerification extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    busy: { state: true },
    wrong: { state: true },
    entries: { state: true },
    findings: { state: true },
    isDone: { state: true },
  }

  declare busy: boolean
  declare wrong: string
  /** That were looked at. */
  declare entries: number
  declare findings: AuditVerification['findings']
  declare isDone: boolean

  constructor() {
    super()
    this.busy = false
    this.wrong = ''
    this.entries = 0
    this.findings = []
    this.isDone = false
  }

  async #verify(): Promise<void> {
    const { ask, routes, words } = this.desk
    this.busy = true
    this.wrong = ''
    this.entries = 0
    this.findings = []
    this.isDone = false
    let after: number | null = 0
    while (after !== null && this.isConnected) {
      const answer: Answered<AuditVerification> = await ask<AuditVerification>(
        routes.auditVerification,
        {
          method: 'POST',
          body: { after },
        },
      )
      if (!answer.ok) {
        this.wrong = sentenceOf(words, answer.code)
        break
      }
      this.entries += answer.value.entries
      this.findings = [...this.findings, ...answer.value.findings]
      after = answer.value.next
    }
    this.busy = false
    this.isDone = after === null
  }

  #result() {
    const say = this.desk.words.audit
    const count = number(this.desk, this.entries)
    if (this.busy) return html`<p>${say.verifying(count)}</p>`
    if (this.findings.length === 0) return this.isDone ? note(say.sound(count), 'good') : ''
    return html`${note(say.altered, 'error')}
      <ul>
        ${this.findings.map(
          ({ kind, sequence }) =>
            html`<li>${say.finding(nameIn(say.findings, kind), String(sequence))}</li>`,
        )}
      </ul>`
  }

  protected override render() {
    const say = this.desk.words.audit
    return html`${button(say.verify, () => void this.#verify(), {
        busy: this.busy,
        secondary: true,
      })}
      <div role="status">${this.#result()}</div>
      ${note(this.wrong, 'error')}`
  }
}
