/** Asks for the password once more, before something that hurts when somebody else does it. */
import { msg } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { isAccountFlow, type AccountFlow } from '../../contract/account-flows.ts'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import { hiddenUsername } from './hidden-username.ts'
import { ownUsername } from './own-username.ts'
import type { StepView } from './screen-context.ts'

const titles = {
  'change-password': () => msg('Cambiar la contraseña'),
  'link-identity': () => msg('Conectar otra cuenta'),
  'change-details': () => msg('Cambiar sus datos'),
  'change-email': () => msg('Cambiar el correo'),
  'change-phone': () => msg('Cambiar el teléfono'),
  'withdraw-agreement': () => msg('Retirar un acuerdo'),
  'download-data': () => msg('Descargar sus datos'),
  'delete-account': () => msg('Eliminar su cuenta'),
  'step-up': () => msg('Confirme que es usted'),
  'add-factor': () => msg('Active un segundo paso'),
  'remove-factor': () => msg('Desactivar un segundo paso'),
  'new-recovery-codes': () => msg('Hacer códigos nuevos'),
  'forget-device': () => msg('Olvidar un dispositivo'),
} satisfies Record<AccountFlow, () => string>

export const confirmPassword: StepView<'confirm-password'> = (context) =>
  shell(context, {
    title: isAccountFlow(context.kind) ? titles[context.kind]() : msg('Confirme que es usted'),
    lead: msg('Para proteger su cuenta, escriba antes su contraseña.'),
    button: msg('Continuar'),
    before: hiddenUsername(ownUsername(context)),
    autocomplete: { current: 'current-password' },
    after: html`
      <div class="ca-foot">${pageLink(context, 'account', msg('Volver a mi cuenta'))}</div>
    `,
  })
