/** A copy of everything, and the end of the account. */
import { html, nothing } from 'lit/html.js'
import { msg } from '../../locale/msg.ts'
import { flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

export const myData: AccountSection = {
  title: () => msg('Llevarse o eliminar sus datos'),
  isShown: ({ profile: { flows } }) => !!(flows['download-data'] ?? flows['delete-account']),
  content: (context) => html`
    <p class="ca-lead">
      ${msg('Puede llevarse una copia de todo lo que guardamos de usted, o eliminar la cuenta.')}
    </p>
    <div class="ca-actions">
      ${context.profile.flows['download-data'] ? flowButton(context, 'download-data', msg('Descargar sus datos')) : nothing}
      ${context.profile.flows['delete-account'] ? flowButton(context, 'delete-account', msg('Eliminar su cuenta'), 'ca-link') : nothing}
    </div>
  `,
}
