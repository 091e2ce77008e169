/** The screens that ask for a password alone: a new one, the chosen one once more, the present and the next. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { signInName } from '../../contract/sign-in-name.ts'
import { pageLink } from './parts.ts'
import type { FlowKind } from '../../contract/flow.ts'
import { shell, type FormContent } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import type { FlowScreenContext, StepView } from './screen-context.ts'

/** Whoever recovers has sessions to lose; whoever registers, or comes with a temporary password, has none. */
const chosenFor = (kind: FlowKind): Pick<FormContent, 'title' | 'lead'> => {
  if (kind === 'register')
    return {
      title: msg('Elija su contraseña'),
      lead: msg('Con ella iniciará sesión desde ahora.'),
    }
  if (kind === 'login')
    return {
      title: msg('Elija su contraseña'),
      lead: msg('Reemplaza a la contraseña temporal. Con ella iniciará sesión desde ahora.'),
    }
  return {
    title: msg('Elija una nueva contraseña'),
    lead: msg(
      'Al guardarla se cerrarán todas sus sesiones y avisaremos a sus contactos registrados.',
    ),
  }
}

export const newPassword: StepView<'new-password'> = (context) =>
  shell(context, {
    ...chosenFor(context.kind),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(context.view.username),
  })

export const provePassword: StepView<'prove-password'> = (context) =>
  shell(context, {
    title: msg('Confirme que es usted'),
    lead: msg(
      'Abrió el mensaje en otro navegador. Escriba la contraseña que eligió para su cuenta y quedará lista.',
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
      'Al guardarla se cerrarán sus otras sesiones y avisaremos a sus contactos registrados.',
    ),
    button: msg('Guardar la contraseña'),
    before: hiddenUsername(usernameOf(context)),
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
