/** Who the citizen is, as the city has it, and the way to correct it. */
import { html, nothing } from 'lit/html.js'
import { msg } from '../../locale/msg.ts'
import { detailRows } from '../../strings/details.ts'
import { flowButton, row } from '../parts.ts'
import type { AccountSection } from '../section.ts'

export const personalData: AccountSection = {
  title: () => msg('Sus datos'),
  content(context) {
    const { account } = context
    return html`
      <dl class="ca-data">
        ${detailRows(account.details, { ...context, derived: account.derived }).map(([name, value]) => row(name, value))}
      </dl>
      ${context.profile.flows['change-details'] ? flowButton(context, 'change-details', msg('Cambiar sus datos')) : nothing}
    `
  },
}
