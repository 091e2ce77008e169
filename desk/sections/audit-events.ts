/** Which events are looked for: all of one kind at a press, or one by one. Tells whoever asks by `desk-events`. */
import { html, type PropertyDeclarations } from 'lit'
import { auditGroups, type AuditEvent, type AuditGroup } from '../../contract/desk/audit-events.ts'
import { DeskElement } from '../desk-element.ts'

const groups = Object.keys(auditGroups) as readonly AuditGroup[]

export class DeskAuditEvents extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    chosen: { state: true },
  }

  declare chosen: ReadonlySet<AuditEvent>

  constructor() {
    super()
    this.chosen = new Set()
  }

  clear(): void {
    this.#choose([...this.chosen], false)
  }

  #choose(events: readonly AuditEvent[], isOn: boolean): void {
    const others = [...this.chosen].filter((one) => !events.includes(one))
    this.chosen = new Set(isOn ? [...others, ...events] : others)
    this.dispatchEvent(new CustomEvent('desk-events', { detail: [...this.chosen] }))
  }

  #box(id: string, label: string, events: readonly AuditEvent[]) {
    const ticked = events.filter((one) => this.chosen.has(one)).length
    return html`<div class="ca-choice">
      <input
        class="ca-radio"
        type="checkbox"
        id="event-${id}"
        .checked=${ticked === events.length}
        .indeterminate=${ticked > 0 && ticked < events.length}
        @change=${({ target }: Event) => this.#choose(events, (target as HTMLInputElement).checked)}
      />
      <label class="ca-choice-label" for="event-${id}">${label}</label>
    </div>`
  }

  #group(group: AuditGroup) {
    const say = this.desk.words.audit
    const events: readonly AuditEvent[] = auditGroups[group]
    return html`<li>
      ${this.#box(`group-${group}`, say.groups[group], events)}
      <details class="desk-more">
        <summary>${say.oneByOne}<span class="ca-hidden">: ${say.groups[group]}</span></summary>
        ${events.map((event) => this.#box(event, say.events[event], [event]))}
      </details>
    </li>`
  }

  protected override render() {
    const say = this.desk.words.audit
    return html`<details class="desk-more">
      <summary>${say.chosen(this.chosen.size)}</summary>
      <ul class="desk-groups">
        ${groups.map((group) => this.#group(group))}
      </ul>
    </details>`
  }
}
