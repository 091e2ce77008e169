/** A question before something is sent. */
import { msg } from '../locale/words.ts'
import { html } from 'lit'
import { otherPlace } from './parts.ts'
import { shell } from './shell.ts'
import type { StepView } from './screen-context.ts'

export const confirm: StepView<'confirm'> = (stage) =>
  shell(stage, {
    title: msg('¿Desea recibir una contraseña temporal?'),
    lead: msg('Si los datos coinciden, la enviaremos a la dirección registrada.'),
    button: msg('Sí'),
    after: html`<div class="ca-foot">${otherPlace(stage, 'login', msg('No, volver'))}</div>`,
  })
