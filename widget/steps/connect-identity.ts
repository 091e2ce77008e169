/** An identity that nobody is known by yet: sign in as usual once, or register with what came. */
import { msg, str } from '../locale/msg.ts'
import { html } from 'lit/html.js'
import { usernameTokens } from './credentials.ts'
import { registerFilled } from './drafts.ts'
import { namedPageLink, pageLink } from './parts.ts'
import { providerName } from './provider-name.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const connectIdentity: StepView<'connect-identity'> = (context) => {
  const name = providerName(context, context.view.provider)
  return shell(context, {
    title: msg(str`¿Ya tiene una cuenta aquí?`),
    lead: msg(
      str`Inicie sesión como siempre una vez y la conectaremos con ${name}. La próxima vez bastará con ${name}.`,
    ),
    button: msg('Iniciar sesión y conectar'),
    autocomplete: usernameTokens(context.fields),
    after: html`
      <div class="ca-foot">
        ${namedPageLink(context, 'recover', msg('¿Olvidó su contraseña?'))}
        <p class="ca-foot-line">
          ${msg('¿Todavía no tiene cuenta?')}
          ${registerFilled(context, context.say('link.register', msg('Crear una cuenta')), name)}
        </p>
        ${pageLink(context, 'login', msg('Volver sin conectar'))}
      </div>
    `,
  })
}
