/** What a citizen sees of their own account. Asks nothing of the Worker. */
import { msg, str } from '../locale/msg.ts'
import { html, nothing } from 'lit/html.js'
import { documentName } from '../strings/identifiers.ts'
import { detailRows } from '../strings/details.ts'
import { cityTime, spokenDay } from '../strings/wait.ts'
import { heading } from '../steps/parts.ts'
import type { AccountScreenContext } from './account-screen-context.ts'
import { connectedServices } from './connected-services-view.ts'
import { identityList } from './identity-list.ts'
import { ending, question, sessionList } from './session-list.ts'

const section = (context: AccountScreenContext, title: string, content: unknown) => html`
  <section class="ca-section">
    <h3 class="ca-section-title" tabindex="-1" aria-level=${Math.min(context.level + 1, 6)}>
      ${title}
    </h3>
    ${content}
  </section>
`

const row = (name: string, value: string) => html`
  <div>
    <dt>${name}</dt>
    <dd>${value}</dd>
  </div>
`

const contactName = (channel: string) =>
  channel === 'email' ? msg('Correo electrónico') : msg('Teléfono')

const own = (context: AccountScreenContext) => {
  const { account } = context
  return html`
    <dl class="ca-data">
      ${detailRows(account.details, { ...context, derived: account.derived }).map(([name, value]) => row(name, value))}
      ${account.documents.map(({ kind, value }) => row(documentName(kind), value))}
      ${account.contacts.map(({ channel, value }) => row(contactName(channel), value))}
      ${account.unproven?.map(({ channel, value }) => row(contactName(channel), msg(str`${value} (sin comprobar)`)))}
    </dl>
  `
}

const security = (context: AccountScreenContext) => html`
  <p class="ca-lead">
    ${context.say('account.password-since', msg(str`Tiene esta contraseña desde el ${spokenDay(context.account.passwordChangedAt, cityTime(context))}.`))}
  </p>
  <button class="ca-button ca-secondary" type="button" @click=${context.changePassword}>
    ${context.say('account.change-password', msg('Cambiar la contraseña'))}
  </button>
`

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
  ${section(context, msg('Sus datos'), own(context))}
  ${section(context, context.say('account.password', msg('Contraseña')), security(context))}
  ${
    context.profile.identityProviders
      ? section(context, msg('Cuentas conectadas'), identityList(context))
      : nothing
  }
  ${section(context, msg('Sesiones abiertas'), sessionList(context))}
  ${context.services.connected.length > 0 || context.services.result ? section(context, msg('Servicios conectados'), connectedServices(context)) : nothing}
  ${leaving(context)}
`
