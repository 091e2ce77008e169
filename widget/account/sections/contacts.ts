/** Where the city reaches the citizen: which contacts, whether each is proven, and what can still be undone. */
import { html, nothing } from 'lit/html.js'
import type { AccountView } from '../../../contract/account.ts'
import { msg, str } from '../../locale/msg.ts'
import { cityTime, spokenMoment } from '../../strings/wait.ts'
import type { AccountScreenContext } from '../account-screen-context.ts'
import { entry, flowButton } from '../parts.ts'
import type { AccountSection } from '../section.ts'

type Known = AccountView['contacts'][number]

const contactName = (channel: string) =>
  channel === 'email' ? msg('Correo electrónico') : msg('Teléfono')

function stateOf(context: AccountScreenContext, { undoableUntil, leavesAt }: Known): string {
  if (leavesAt !== undefined)
    return msg(
      str`Otro tomó su lugar. Puede deshacerlo hasta: ${spokenMoment(leavesAt, cityTime(context))}`,
    )
  if (undoableUntil !== undefined)
    return msg(
      str`Nuevo. Servirá para recuperar la cuenta desde: ${spokenMoment(undoableUntil, cityTime(context))}`,
    )
  return msg('Comprobado')
}

const changes = {
  'change-email': () => msg('Cambiar el correo'),
  'change-phone': () => msg('Cambiar el teléfono'),
} as const

const change = (context: AccountScreenContext, flow: keyof typeof changes) =>
  context.profile.flows[flow] ? flowButton(context, flow, changes[flow]()) : nothing

export const contacts: AccountSection = {
  title: () => msg('Contactos'),
  content: (context) => html`
    <ul class="ca-entries">
      ${context.account.contacts.map((one) => entry(one.value, `${contactName(one.channel)} · ${stateOf(context, one)}`))}
      ${context.account.unproven?.map(({ channel, value }) =>
        entry(value, `${contactName(channel)} · ${msg('Sin comprobar')}`),
      )}
    </ul>
    <div class="ca-actions">
      ${change(context, 'change-email')} ${change(context, 'change-phone')}
    </div>
  `,
}
