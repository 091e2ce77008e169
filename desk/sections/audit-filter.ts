/** What of the audit is looked for: events, officer, subject retyped, period. Tells whoever asks by `desk-filter`. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { AuditEvent } from '../../contract/desk/audit-events.ts'
import type { AuditFilter } from '../../contract/desk/audit.ts'
import { DeskElement } from '../desk-element.ts'
import type { DeskAuditEvents } from './audit-events.ts'

const names = ['officer', 'subject', 'from', 'until'] as const

export class DeskAuditFilter extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    officers: { attribute: false },
    busy: { attribute: false },
  }

  /** Names by id. */
  declare officers: Readonly<Record<string, string>>
  declare busy: boolean
  #events: readonly AuditEvent[] = []

  /** Looks for all that there is about somebody: whatever was chosen before would hide a part of it. */
  about(subject: string): void {
    const field = this.querySelector<HTMLInputElement>('[name=subject]')
    if (!field?.form) return
    field.form.reset()
    this.querySelector<DeskAuditEvents>('desk-audit-events')?.clear()
    field.value = subject
    field.form.requestSubmit()
  }

  /** As it stands in the form, whether or not it was looked for. */
  get chosen(): AuditFilter {
    const given = names.flatMap((name) => {
      const field = this.querySelector<HTMLInputElement | HTMLSelectElement>(`[name=${name}]`)
      const value = field?.value.trim() ?? ''
      return value === '' ? [] : [[name, value] as const]
    })
    return {
      ...(this.#events.length > 0 && { events: this.#events.join(' ') }),
      ...Object.fromEntries(given),
    }
  }

  readonly #submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (this.busy) return
    this.dispatchEvent(new CustomEvent<AuditFilter>('desk-filter', { detail: this.chosen }))
  }

  #select(name: string, label: string, options: readonly (readonly [string, string])[]) {
    return html`<div class="ca-field">
      <label class="ca-label" for="audit-${name}">${label}</label>
      <select class="ca-input" id="audit-${name}" name=${name}>
        <option value="">${this.desk.words.audit.all}</option>
        ${options.map(([value, text]) => html`<option value=${value}>${text}</option>`)}
      </select>
    </div>`
  }

  #input(name: string, label: string, type: 'text' | 'date', hint = '') {
    return html`<div class="ca-field">
      <label class="ca-label" for="audit-${name}">${label}</label>
      ${hint ? html`<p class="ca-hint" id="audit-${name}-hint">${hint}</p>` : nothing}
      <input
        class="ca-input"
        id="audit-${name}"
        name=${name}
        type=${type}
        aria-describedby=${hint ? `audit-${name}-hint` : nothing}
        autocomplete="off"
        autocapitalize="none"
        spellcheck="false"
        maxlength="80"
      />
    </div>`
  }

  protected override render() {
    const say = this.desk.words.audit
    return html`<form class="ca-form" novalidate @submit=${this.#submit}>
      <desk-audit-events
        .desk=${this.desk}
        @desk-events=${({ detail }: CustomEvent<readonly AuditEvent[]>) => (this.#events = detail)}
      ></desk-audit-events>
      <div class="desk-fields">
        ${this.#select('officer', say.by, Object.entries(this.officers))}
        ${this.#input('subject', say.subject, 'text', say.subjectHint)}
        ${this.#input('from', say.from, 'date')} ${this.#input('until', say.until, 'date')}
      </div>
      <button class="ca-button ca-secondary" type="submit" aria-disabled=${this.busy}>
        ${say.filter}
      </button>
    </form>`
  }
}
