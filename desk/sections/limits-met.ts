/** Limits that officers have met, for their supervisor: who, which, when, how often. */
import { html } from 'lit'
import type { LimitMet } from '../../contract/desk/limits-met.ts'
import { moment } from '../context.ts'
import { ListingElement } from '../listing-element.ts'
import { heading, table } from '../parts.ts'
import { nameIn } from '../words/index.ts'

export class DeskLimitsMet extends ListingElement<readonly LimitMet[]> {
  protected override address(): string {
    return this.desk.routes.limitsMet
  }

  protected override list(met: readonly LimitMet[]) {
    const { words } = this.desk
    const say = words.limitsMet
    if (met.length === 0) return html`<p>${say.none}</p>`
    return table<LimitMet>(
      words.sections['limits-met'],
      [
        { title: say.officer, cell: ({ name, officer }) => name || officer },
        { title: say.limit, cell: ({ limit }) => nameIn(words.limits, limit) },
        { title: say.hour, cell: ({ hour }) => moment(this.desk, hour) },
        { title: say.count, cell: ({ count }) => count },
      ],
      met,
    )
  }

  protected override render() {
    const { words } = this.desk
    return html`<section class="desk-section">
      ${heading(words.sections['limits-met'])}
      <p class="ca-hint">${words.limitsMet.how}</p>
      ${this.listed()}
    </section>`
  }
}
