/** Asks for the present password and the next. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import { ownUsername } from './own-username.ts'
import type { StepView } from './screen-context.ts'

export const changePassword: StepView<'change-password'> = (context) =>
  shell(context, {
    title: msg('Cambiar la contraseña'),
    lead: msg(
      'Al guardarla se cerrarán sus otras sesiones y avisaremos a sus contactos registrados.',
    ),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(ownUsername(context)),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
