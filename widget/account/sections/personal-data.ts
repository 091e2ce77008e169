/** Who the citizen is, as the city has it. */
import { html } from 'lit/html.js'
import { msg, str } from '../../locale/msg.ts'
import { detailRows } from '../../strings/details.ts'
import { documentName } from '../../strings/identifiers.ts'
import { row } from '../parts.ts'
import type { AccountSection } from '../section.ts'

const contactName = (channel: string) =>
  channel === 'email' ? msg('Correo electrónico') : msg('Teléfono')

export const personalData: AccountSection = {
  title: () => msg('Sus datos'),
  content(context) {
    const { account } = context
    return html`
      <dl class="ca-data">
        ${detailRows(account.details, { ...context, derived: account.derived }).map(([name, value]) => row(name, value))}
        ${account.documents.map(({ kind, value }) => row(documentName(kind), value))}
        ${account.contacts.map(({ channel, value }) => row(contactName(channel), value))}
        ${account.unproven?.map(({ channel, value }) => row(contactName(channel), msg(str`${value} (sin comprobar)`)))}
      </dl>
    `
  },
}
