/** Asks once before the settings go back to a version, with what that changes. Tells whoever asks by `desk-confirmed`. */
import { html, type PropertyDeclarations } from 'lit'
import type { FieldChange, SettingsView } from '../../contract/desk/settings.ts'
import { DeskElement } from '../desk-element.ts'
import { button, heading, table } from '../parts.ts'
import { labelOf, shown } from './settings-labels.ts'

/** @param number of the version that is gone back to; 0 for the profile of the code */
export function changesBack(
  { fields, versions }: SettingsView,
  number: number,
): readonly FieldChange[] {
  // What a field was is told by the eldest of the later versions that changed it.
  const later = versions.filter((one) => one.number > number).toReversed()
  const before = new Map(
    later
      .flatMap(({ changes }) => changes)
      .toReversed()
      .map(({ name, from }) => [name, from]),
  )
  return fields
    .map(({ name, coded, present }) => ({
      name,
      from: present,
      to: number === 0 ? coded : (before.get(name) ?? present),
    }))
    .filter(({ from, to }) => from !== to)
}

export class DeskGoingBack extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    view: { attribute: false },
    number: { attribute: false },
  }

  declare view: SettingsView
  declare number: number

  protected override firstUpdated(): void {
    void this.focusHeading()
  }

  protected override render() {
    const { words } = this.desk
    const say = words.settings
    const changes = changesBack(this.view, this.number)
    const tells = (name: string) => () => this.dispatchEvent(new CustomEvent(name))
    const title = say.backTo(this.number)
    return html`<section class="desk-section">
      ${heading(title)}
      ${
        changes.length === 0
          ? html`<p>${say.backChangesNothing}</p>`
          : html`<p>${say.backLead}</p>
              ${table<FieldChange>(
                say.backChanges,
                [
                  { title: say.field, cell: ({ name }) => labelOf(words, name) },
                  { title: say.now, cell: ({ from }) => shown(words, from) },
                  { title: say.becomes, cell: ({ to }) => shown(words, to) },
                ],
                changes,
              )}`
      }
      <div class="ca-actions">
        ${changes.length === 0 ? '' : button(title, tells('desk-confirmed'))}
        ${button(say.stay, tells('desk-kept'), { secondary: true })}
      </div>
    </section>`
  }
}
