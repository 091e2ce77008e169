/** The officers of the city, for its administrator. */
import { html, nothing, type PropertyDeclarations } from 'lit'
import type { ListedOfficer } from '../../contract/desk/sign-in.ts'
import { moment } from '../context.ts'
import { DeskElement } from '../desk-element.ts'
import { heading, note, table } from '../parts.ts'
import { sentenceOf } from '../words/index.ts'

export class DeskOfficers extends DeskElement {
  static override properties: PropertyDeclarations = {
    ...DeskElement.properties,
    officers: { state: true },
    wrong: { state: true },
  }

  declare officers: readonly ListedOfficer[] | undefined
  declare wrong: string

  constructor() {
    super()
    this.wrong = ''
  }

  protected override firstUpdated(): void {
    void this.#load()
    void this.focusHeading()
  }

  async #load(): Promise<void> {
    const { ask, routes, words } = this.desk
    const answer = await ask<readonly ListedOfficer[]>(routes.officers)
    if (answer.ok) this.officers = answer.value
    else this.wrong = sentenceOf(words, answer.code)
  }

  protected override render() {
    const { words } = this.desk
    const say = words.officers
    return html`
      <section class="desk-section">
        ${heading(words.sections.officers)} ${note(this.wrong, 'error')}
        ${
          this.officers
            ? table<ListedOfficer>(
                words.sections.officers,
                [
                  { title: say.name, cell: ({ name }) => name },
                  { title: say.role, cell: ({ role }) => words.roles[role] },
                  { title: say.status, cell: ({ status }) => say.statuses[status] },
                  {
                    title: words.totp.way,
                    cell: ({ by }) => (by === null ? '' : words.totp.ways[by]),
                  },
                  {
                    title: say.lastSeen,
                    cell: ({ lastSeenAt }) =>
                      lastSeenAt === null ? say.never : moment(this.desk, lastSeenAt),
                  },
                ],
                this.officers,
              )
            : nothing
        }
        <p class="ca-hint">${say.how}</p>
      </section>
    `
  }
}
