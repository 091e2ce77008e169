/** What a citizen sees of their own account, section by section. Asks nothing of the Worker. */
import { msg } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { heading } from '../steps/parts.ts'
import type { AccountScreenContext } from './account-screen-context.ts'
import type { AccountSection } from './section.ts'
import { sections } from './sections/index.ts'
import { ending, question } from './session-list.ts'

const drawn =
  (context: AccountScreenContext) =>
  ([name, section]: readonly [string, AccountSection]) => {
    if (section.isShown?.(context) === false) return nothing
    const id = context.id(`section-${name}`)
    return html`
      <section class="ca-section" data-ca-section=${name} aria-labelledby=${id}>
        <h3
          class="ca-section-title"
          id=${id}
          tabindex="-1"
          aria-level=${Math.min(context.level + 1, 6)}
        >
          ${section.title(context)}
        </h3>
        ${section.content(context)}
      </section>
    `
  }

const leaving = (context: AccountScreenContext) => html`
  <div class="ca-foot">
    <button class="ca-button" type="button" @click=${context.signOut}>
      ${msg('Cerrar sesión')}
    </button>
    ${
      context.asking === 'all'
        ? question(
            context,
            'all',
            msg('¿Cerrar la sesión en todos los dispositivos, también en este?'),
          )
        : ending(context, 'all', msg('Cerrar sesión en todos los dispositivos'), 'ca-link')
    }
  </div>
`

export const accountView = (context: AccountScreenContext) => html`
  <div class="ca-head">
    ${heading(context, msg('Mi cuenta'))}
    <p class="ca-lead">${context.profile.service} · ${context.profile.name}</p>
  </div>
  ${Object.entries(sections).map(drawn(context))} ${leaving(context)}
`
