/** The officers of the city, for its administrator. */
import { html } from 'lit'
import type { ListedOfficer } from '../../contract/desk/sign-in.ts'
import { moment } from '../context.ts'
import { ListingElement } from '../listing-element.ts'
import { heading, table } from '../parts.ts'

export class DeskOfficers extends ListingElement<readonly ListedOfficer[]> {
  protected override address(): string {
    return this.desk.routes.officers
  }

  #wayIn({ by, invitedUntil, status }: ListedOfficer): string {
    const { officers: say, totp } = this.desk.words
    if (by !== null) return totp.ways[by]
    if (invitedUntil !== null) return say.invitedUntil(moment(this.desk, invitedUntil))
    return status === 'invited' ? say.invitationOver : say.noWayIn
  }

  protected override list(officers: readonly ListedOfficer[]) {
    const { words } = this.desk
    const say = words.officers
    return table<ListedOfficer>(
      words.sections.officers,
      [
        { title: say.name, cell: ({ name }) => name },
        { title: say.role, cell: ({ role }) => words.roles[role] },
        { title: say.status, cell: ({ status }) => say.statuses[status] },
        {
          title: words.totp.way,
          cell: (one) => this.#wayIn(one),
        },
        {
          title: say.lastSeen,
          cell: ({ lastSeenAt }) =>
            lastSeenAt === null ? say.never : moment(this.desk, lastSeenAt),
        },
      ],
      officers,
    )
  }

  protected override render() {
    const { words } = this.desk
    return html`<section class="desk-section">
      ${heading(words.sections.officers)} ${this.listed()}
      <p class="ca-hint">${words.officers.how}</p>
    </section>`
  }
}
