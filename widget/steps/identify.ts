/** Whose password is to be recovered. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { usernameTokens } from './credentials.ts'
import { otherPlace } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './stage.ts'

export const identify: StepView<'identify'> = (stage) =>
  shell(stage, {
    title: msg('Recuperar la contraseña'),
    lead: msg('Díganos quién es y le enviaremos un código a su contacto registrado.'),
    button: msg('Enviar el código'),
    autocomplete: usernameTokens(stage.fields),
    after: html`
      <div class="ca-foot">${otherPlace(stage, 'login', msg('Volver a iniciar sesión'))}</div>
    `,
  })
