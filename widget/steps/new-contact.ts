/** Asks for another address or number, and says what happens to the present one. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { pageLink } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const newContact: StepView<'new-contact'> = (context) => {
  const { config, view } = context
  const isEmail = config.field.kind === 'email'
  const { present, undoHours } = view
  return shell(context, {
    title: isEmail ? msg('Su correo nuevo') : msg('Su teléfono nuevo'),
    lead: isEmail
      ? msg('Le enviaremos un código para comprobar que es suyo. Hasta entonces no cambia nada.')
      : msg(
          'Le enviaremos un código por mensaje de texto para comprobar que es suyo. Hasta entonces no cambia nada.',
        ),
    button: msg('Enviar el código'),
    labels: {
      [config.field.name]: isEmail ? msg('Correo electrónico nuevo') : msg('Teléfono nuevo'),
    },
    after: html`
      <div class="ca-foot">
        <p class="ca-hint">
          ${
            present
              ? msg(
                  str`Avisaremos a ${present}: desde ahí podrá deshacer el cambio durante ${String(undoHours)} horas. Mientras tanto, el nuevo no sirve para recuperar la cuenta.`,
                )
              : msg(
                  str`Avisaremos a sus otros contactos: desde ahí podrá deshacer el cambio durante ${String(undoHours)} horas.`,
                )
          }
        </p>
        ${pageLink(context, 'account', msg('No cambiar nada y volver'))}
      </div>
    `,
  })
}
