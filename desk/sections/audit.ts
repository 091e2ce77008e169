/** Who did what to whom and when, the newest first. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { AuditLine, AuditPage } from '../../contract/desk/audit.ts'
import { moment } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { button, heading, note, table } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskAudit extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    lines: { state: true },
    next: { state: true },
    busy: { state: true },
    wrong: { state: true },
  }

  declare lines: readonly AuditLine[]
  /** Where the earlier ones begin. */
  declare next: number | null
  declare busy: boolean
  declare wrong: string
  #officers: AuditPage['officers'] = {}

  constructor() {
    super()
    this.lines = []
    this.next = null
    this.busy = false
    this.wrong = ''
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(before?: number): Promise<void> {
    const { ask, routes, words } = this.desk
    this.busy = true
    const answer = await ask<AuditPage>(routes.audit(before))
    this.busy = false
    if (!answer.ok) {
      this.wrong = sentenceOf(words, answer.code)
      return
    }
    this.#officers = { ...this.#officers, ...answer.value.officers }
    this.lines = [...this.lines, ...answer.value.lines]
    this.next = answer.value.before
  }

  #named(id: string): string {
    return this.#officers[id] ?? id
  }

  #further({ details }: AuditLine): string {
    return Object.entries(details)
      .filter(([name]) => name !== 'officer')
      .map(([name, value]) => `${name}: ${value}`)
      .join(', ')
  }

  protected override render() {
    const { words } = this.desk
    const say = words.audit
    const { next } = this
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(words.sections.audit)}
      <p class="ca-hint">${say.how}</p>
      ${note(this.wrong, 'error')}
      ${table<AuditLine>(
        words.sections.audit,
        [
          { title: say.event, cell: ({ event }) => event },
          { title: say.at, cell: ({ at }) => moment(this.desk, at) },
          { title: say.subject, cell: ({ subject }) => this.#named(subject) },
          {
            title: say.by,
            cell: ({ details: { officer } }) => (officer === undefined ? '' : this.#named(officer)),
          },
          { title: say.details, cell: (line) => this.#further(line) },
        ],
        this.lines,
      )}
      ${
        next === null
          ? nothing
          : html`<p>
              ${button(say.older, () => void this.#load(next), {
                busy: this.busy,
                secondary: true,
              })}
            </p>`
      }
    </section>`
  }
}
