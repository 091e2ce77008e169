/** How a flow ended, and the one thing to do next. */
import { msg } from '../locale/words.ts'
import { html, nothing } from 'lit'
import type { Outcome } from '../../contract/flow.ts'
import { heading, otherPlace } from './parts.ts'
import type { DoneStage, DoneView, Place } from './stage.ts'

interface Ending {
  readonly title: string
  readonly lead: string
}

const endings = {
  signed_in: () => ({ title: msg('Sesión iniciada'), lead: msg('Ya puede continuar.') }),
  registered: () => ({
    title: msg('Su cuenta está lista'),
    lead: msg('Confirmamos su correo. Desde ahora puede entrar con su cuenta.'),
  }),
  recovered: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg(
      'Cerramos todas sus sesiones y avisamos a sus contactos. Entre con la contraseña nueva.',
    ),
  }),
  password_changed: () => ({
    title: msg('Su contraseña cambió'),
    lead: msg('Cerramos sus otras sesiones y avisamos a sus contactos.'),
  }),
} satisfies Record<Outcome, () => Ending>

const button = (words: string, press: () => void) =>
  html`<button class="ca-button" type="button" @click=${press}>${words}</button>`

const link = (stage: DoneStage, place: Place, words: string) =>
  otherPlace(stage, place, words, 'ca-button')

const next = (stage: DoneStage) => {
  if (stage.outcome === 'password_changed') return link(stage, 'account', msg('Volver a mi cuenta'))
  if (!stage.signedIn) return link(stage, 'login', msg('Iniciar sesión'))
  return stage.proceed
    ? button(msg('Continuar'), stage.proceed)
    : link(stage, 'account', msg('Ir a mi cuenta'))
}

export const done: DoneView = (stage) => {
  const { title, lead } = endings[stage.outcome]()
  return html`
    <div class="ca-head ca-done">
      <span class="ca-tick" aria-hidden="true"></span>
      ${heading(stage, stage.say(`done.${stage.outcome}.title`, title))}
      <p class="ca-lead">${stage.say(`done.${stage.outcome}.lead`, lead)}</p>
    </div>
    ${next(stage) ?? nothing}
  `
}
