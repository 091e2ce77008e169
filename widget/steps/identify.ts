/** Whose password, or user ID, is to be found again. */
import { msg } from '../locale/words.ts'
import { html, nothing } from 'lit'
import { usernameTokens } from './credentials.ts'
import { namedPlace, offers, otherPlace } from './parts.ts'
import { requiredLegend } from './required-legend.ts'
import { keeping } from './drafts.ts'
import type { Frame } from './shell.ts'
import type { StepScreenContext, StepView } from './screen-context.ts'

type IdentifyStage = StepScreenContext<'identify'>

const recovering = (stage: IdentifyStage): Frame => ({
  title: msg('Recuperar la contraseña'),
  lead: msg('Díganos quién es y le enviaremos un mensaje a su contacto registrado.'),
  button: msg('Continuar'),
  after: html`
    <div class="ca-foot">
      ${offers(stage, 'find-user') ? namedPlace(stage, 'find-user', msg('¿Olvidó su ID de usuario?')) : nothing}
      ${otherPlace(stage, 'login', msg('Volver a iniciar sesión'))}
    </div>
  `,
})

const finding = (stage: IdentifyStage): Frame => ({
  title: msg('Buscar el ID de usuario'),
  lead: msg('Escriba los datos con los que se registró.'),
  button: msg('Buscar ID'),
  after: html`
    <div class="ca-foot">${namedPlace(stage, 'recover', msg('Recuperar la contraseña'))}</div>
  `,
})

export const identify: StepView<'identify'> = (stage) =>
  keeping(stage, {
    legend: requiredLegend(),
    ...(stage.kind === 'find-user' ? finding(stage) : recovering(stage)),
    autocomplete: usernameTokens(stage.fields),
  })
