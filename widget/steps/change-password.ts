/** Asks for the present password and the next. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { signInName } from '../../contract/sign-in-name.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import type { FlowScreenContext, StepView } from './screen-context.ts'

/** What this city signs in with, which is what the password manager knows the password by. */
const usernameOf = ({ profile, account }: FlowScreenContext): string =>
  account
    ? (signInName(profile, [
        ...account.documents,
        ...account.contacts.map(({ channel, value }) => ({ kind: channel, value })),
      ]) ?? '')
    : ''

export const changePassword: StepView<'change-password'> = (context) =>
  shell(context, {
    title: msg('Cambiar la contraseña'),
    lead: msg(
      'Al guardarla se cerrarán sus otras sesiones y avisaremos a sus contactos registrados.',
    ),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(usernameOf(context)),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
