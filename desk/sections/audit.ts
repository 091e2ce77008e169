/** Who did what to whom and when, the newest first: looked through, taken along as a file, verified. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { AuditFilter, AuditLine, AuditPage, ExportFormat } from '../../contract/desk/audit.ts'
import { permits } from '../../contract/desk/roles.ts'
import type { Answered } from '../api.ts'
import { DeskElement } from '../desk-element.ts'
import { button, heading, note, table } from '../parts.ts'
import { saveFile } from '../save-file.ts'
import { sentenceOf } from '../words/index.ts'
import { auditFiles } from './audit-file.ts'
import type { DeskAuditFilter } from './audit-filter.ts'
import { auditColumns, readLine } from './audit-line.ts'

export class DeskAudit extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    lines: { state: true },
    next: { state: true },
    filter: { state: true },
    officers: { state: true },
    busy: { state: true },
    wrong: { state: true },
    done: { state: true },
  }

  declare lines: readonly AuditLine[]
  /** Where the earlier ones begin. */
  declare next: number | null
  declare filter: AuditFilter
  declare officers: AuditPage['officers']
  declare busy: boolean
  declare wrong: string
  declare done: string

  constructor() {
    super()
    this.lines = []
    this.next = null
    this.filter = {}
    this.officers = {}
    this.busy = false
    this.wrong = ''
    this.done = ''
  }

  protected override firstUpdated(): void {
    void this.#load(null)
    void this.focusHeading()
  }

  /** Goes on until there is something to show: a page looks at a part of the record, and may find nothing in it. */
  async #load(before: number | null): Promise<void> {
    const { ask, routes, words } = this.desk
    const { filter } = this
    this.busy = true
    this.wrong = ''
    let found: readonly AuditLine[] = []
    this.next = before
    do {
      const body = { filter, before: this.next }
      const answer = await ask<AuditPage>(routes.audit, { method: 'POST', body })
      if (!answer.ok) {
        this.wrong = sentenceOf(words, answer.code)
        break
      }
      this.officers = answer.value.officers
      found = answer.value.lines
      this.next = answer.value.before
    } while (found.length === 0 && this.next !== null && this.isConnected)
    this.busy = false
    this.lines = [...this.lines, ...found]
  }

  readonly #filtered = ({ detail }: CustomEvent<AuditFilter>): void => {
    this.filter = detail
    this.lines = []
    this.done = ''
    void this.#load(null)
  }

  readonly #about = ({ detail }: CustomEvent<string>): void => {
    this.querySelector<DeskAuditFilter>('desk-audit-filter')?.about(detail)
    this.done = this.desk.words.audit.about(detail)
  }

  /** List and file are of one filter: what was chosen and not looked for yet is looked for first. */
  async #apply(): Promise<void> {
    const chosen = this.querySelector<DeskAuditFilter>('desk-audit-filter')?.chosen ?? {}
    if (JSON.stringify(chosen) === JSON.stringify(this.filter)) return
    this.filter = chosen
    this.lines = []
    await this.#load(null)
  }

  /** Asks for what the file has a piece at a time. */
  async #export(format: ExportFormat): Promise<void> {
    const { ask, routes, words } = this.desk
    this.done = ''
    await this.#apply()
    this.busy = true
    this.wrong = ''
    const pieces: AuditPage[] = []
    let before: number | null = null
    do {
      const body: object = { filter: this.filter, format, before }
      const answer: Answered<AuditPage> = await ask<AuditPage>(routes.auditExport, {
        method: 'POST',
        body,
      })
      if (!answer.ok) {
        this.wrong = sentenceOf(words, answer.code)
        break
      }
      pieces.push(answer.value)
      before = answer.value.before
    } while (before !== null && this.isConnected)
    this.busy = false
    if (this.wrong !== '') return
    const { officers } = this
    const lines = pieces.flatMap((piece) => piece.lines)
    saveFile(format, auditFiles[format](this.desk, { lines, officers }))
    this.done = words.audit.exported
  }

  #list() {
    const { words } = this.desk
    const say = words.audit
    const { next } = this
    if (this.wrong !== '' && this.lines.length === 0) return nothing
    if (this.lines.length === 0) return html`<p>${this.busy ? words.loading : say.nothing}</p>`
    const { officers } = this
    const read = new Map(this.lines.map((line) => [line, readLine(this.desk, officers, line)]))
    return html`${table<AuditLine>(
      words.sections.audit,
      auditColumns.map((column) => ({
        title: say[column],
        cell: (line) => read.get(line)?.[column] ?? '',
      })),
      this.lines,
    )}
    ${
      next === null
        ? nothing
        : html`<p>
            ${button(say.older, () => void this.#load(next), { busy: this.busy, secondary: true })}
          </p>`
    }`
  }

  protected override render() {
    const { officer, words } = this.desk
    const say = words.audit
    const save = (format: ExportFormat) =>
      button(say.save[format], () => void this.#export(format), {
        busy: this.busy,
        secondary: true,
      })
    return html`<section class="desk-section" aria-busy=${this.busy}>
      ${heading(words.sections.audit)}
      <p class="ca-hint">${say.how}</p>
      <desk-audit-verification .desk=${this.desk}></desk-audit-verification>
      ${
        permits(officer.role, 'find_subject')
          ? html`<desk-audit-person
              .desk=${this.desk}
              @desk-subject=${this.#about}
            ></desk-audit-person>`
          : nothing
      }
      <desk-audit-filter
        .desk=${this.desk}
        .officers=${this.officers}
        .busy=${this.busy}
        @desk-filter=${this.#filtered}
      ></desk-audit-filter>
      ${
        permits(officer.role, 'export_audit')
          ? html`<div class="ca-actions">${save('csv')} ${save('json')}</div>`
          : nothing
      }
      <div role="status">${note(this.done, 'good')}</div>
      ${note(this.wrong, 'error')} ${this.#list()}
    </section>`
  }
}
