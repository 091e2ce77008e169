/** The citizen's own data, when an account is made. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { otherPlace } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './stage.ts'

export const details: StepView<'details'> = (stage) =>
  shell(stage, {
    title: msg('Crear una cuenta'),
    lead: msg('Escriba sus datos. Después le enviaremos un código para confirmar su correo.'),
    button: msg('Continuar'),
    labels: Object.fromEntries(
      stage.fields
        .filter(({ kind }) => kind === 'new-password')
        .map(({ name }) => [name, msg('Contraseña')]),
    ),
    after: html`
      <div class="ca-foot">
        <p class="ca-foot-line">
          ${msg('¿Ya tiene cuenta?')} ${otherPlace(stage, 'login', msg('Iniciar sesión'))}
        </p>
      </div>
    `,
  })
