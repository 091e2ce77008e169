/** The sections that an officer's role opens, one of which is shown. */
import { html } from 'lit'
import type { SectionName } from './sections/index.ts'
import type { Words } from './words/es.ts'

/** @param show begins the section anew, also the one that is shown */
export const menu = (
  { menu: label, sections }: Words,
  names: readonly SectionName[],
  shown: SectionName | undefined,
  show: (name: SectionName) => void,
) => html`
  <nav aria-label=${label}>
    <ul class="desk-menu">
      ${names.map(
        (name) =>
          html`<li>
            <button
              type="button"
              class="desk-tab"
              aria-current=${name === shown ? 'page' : 'false'}
              @click=${() => show(name)}
            >
              ${sections[name]}
            </button>
          </li>`,
      )}
    </ul>
  </nav>
`
