/** The screens that ask for a password alone: a new one, the chosen one once more, the present and the next. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { signInName } from '../../contract/sign-in-name.ts'
import { pageLink } from './parts.ts'
import { hiddenUsername, shell } from './shell.ts'
import type { FlowScreenContext, StepView } from './screen-context.ts'

export const newPassword: StepView<'new-password'> = (context) =>
  shell(context, {
    title: msg('Elija una contraseña nueva'),
    lead: msg(
      'Al guardarla se cerrarán todas sus sesiones, y le avisaremos por los medios que registró.',
    ),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(context.view.username),
  })

export const provePassword: StepView<'prove-password'> = (context) =>
  shell(context, {
    title: msg('Confirme que es usted'),
    lead: msg(
      'Abrió el enlace en otro navegador. Escriba la contraseña que eligió al registrarse y su cuenta quedará lista.',
    ),
    button: msg('Confirmar'),
    before: hiddenUsername(context.view.username),
  })

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
      'Al guardarla se cerrarán sus otras sesiones, y le avisaremos por los medios que registró.',
    ),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(usernameOf(context)),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
